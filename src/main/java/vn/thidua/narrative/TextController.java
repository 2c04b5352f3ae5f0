package vn.thidua.narrative;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.paper.HtmlRenderer;
import vn.thidua.paper.Papers;
import vn.thidua.report.Report;
import vn.thidua.report.Reports;
import vn.thidua.shared.Viewer;

/** A report read as a whole: on a page where every figure opens, as it stands on paper, as Word and PDF. */
@Controller
class TextController {

    private final Narratives narratives;
    private final Reports reports;
    private final Papers papers;

    TextController(Narratives narratives, Reports reports, Papers papers) {
        this.narratives = narratives;
        this.reports = reports;
        this.papers = papers;
    }

    @GetMapping("/reports/{id}/text")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        narratives.read(id, viewer, model);
        return "narrative/text";
    }

    @GetMapping("/reports/{id}/print")
    String print(@PathVariable UUID id, Viewer viewer, Model model) {
        Report report = reports.require(id, viewer);
        model.addAttribute("report", report);
        model.addAttribute("preview", HtmlRenderer.write(narratives.document(report)));
        return "narrative/print";
    }

    /** The picture of one section. */
    @GetMapping("/reports/{id}/sections/{section}/picture.png")
    ResponseEntity<byte[]> picture(@PathVariable UUID id, @PathVariable UUID section, Viewer viewer) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(narratives.picture(id, section, viewer));
    }

    @GetMapping("/reports/{id}/text.{ending:docx|pdf}")
    void file(@PathVariable UUID id, @PathVariable String ending, Viewer viewer, HttpServletResponse response)
            throws IOException {
        papers.send(narratives.document(reports.require(id, viewer)), ending, response);
    }
}
