package vn.thidua.paperwork;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** Drafts and issued documents as a page and as a file. */
@Controller
@RequestMapping("/papers")
class PaperListController {

    private static final List<String> HEADERS = List.of(
            "paper.number",
            "paper.issuedOn",
            "paper.kind",
            "paper.subject",
            "paper.state",
            "paper.draftedOn",
            "paper.body");

    private final PaperDirectory papers;
    private final Words words;

    PaperListController(PaperDirectory papers, Words words) {
        this.papers = papers;
        this.words = words;
    }

    @GetMapping
    String list(PaperDirectory.Filter filter, HttpServletRequest request, Viewer viewer, Model model) {
        Paging paging = Paging.of(request, PaperDirectory.SORTED);
        model.addAttribute("rows", papers.find(filter, viewer, paging));
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "paper/list";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void export(
            @PathVariable String ending,
            PaperDirectory.Filter filter,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer)
            throws IOException {
        Paging order = Paging.of(request, PaperDirectory.SORTED);
        try (Stream<PaperDirectory.Row> rows = papers.stream(filter, viewer, order)) {
            Iterable<List<?>> cells =
                    () -> rows.<List<?>>map(row -> row.cells(words)).iterator();
            List<String> headers = HEADERS.stream().map(words::say).toList();
            SheetDownload.send(new Sheet(words.say("paper.list.title"), headers, cells), ending, response);
        }
    }
}
