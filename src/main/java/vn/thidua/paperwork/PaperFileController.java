package vn.thidua.paperwork;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.page.Forms;
import vn.thidua.paper.HtmlRenderer;
import vn.thidua.paper.Paper;
import vn.thidua.paper.PaperFile;
import vn.thidua.paper.PaperFiles;
import vn.thidua.paper.Papers;
import vn.thidua.shared.Viewer;

/** One document: as on paper, as Word and as PDF; a draft may be thrown away. */
@Controller
class PaperFileController {

    private final PaperFiles files;
    private final Papers papers;
    private final Forms forms;

    PaperFileController(PaperFiles files, Papers papers, Forms forms) {
        this.files = files;
        this.papers = papers;
        this.forms = forms;
    }

    @GetMapping("/papers/{id:[0-9a-f-]+}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        PaperFile file = files.requireReadable(id, viewer);
        model.addAttribute("file", file);
        Paper paper = papers.read(file);
        model.addAttribute("preview", HtmlRenderer.write(paper));
        model.addAttribute("wording", paper.wording());
        model.addAttribute("changeable", file.isChangeableBy(viewer));
        model.addAttribute("issuable", file.isIssuableBy(viewer));
        model.addAttribute("annullable", file.isAnnullableBy(viewer));
        return "paper/show";
    }

    @GetMapping("/papers/{id}.{ending:docx|pdf}")
    void file(@PathVariable UUID id, @PathVariable String ending, Viewer viewer, HttpServletResponse response)
            throws IOException {
        papers.send(files.requireReadable(id, viewer), ending, response);
    }

    @PostMapping("/papers/{id}/removal")
    String delete(@PathVariable UUID id, Viewer viewer) {
        String back = files.requireReadable(id, viewer).aboutPath();
        papers.discard(id, viewer);
        return forms.done(back, "paper.discarded");
    }
}
