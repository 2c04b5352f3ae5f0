package vn.thidua.decision;

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
import vn.thidua.award.Award;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** The school's decisions of commendation. */
@Controller
@RequestMapping("/decisions")
class DecisionListController {

    private final DecisionDirectory directory;
    private final Words words;

    DecisionListController(DecisionDirectory directory, Words words) {
        this.directory = directory;
        this.words = words;
    }

    @GetMapping
    String list(DecisionDirectory.Filter filter, HttpServletRequest request, Viewer viewer, Model model) {
        Paging paging = Paging.of(request, "recent");
        boolean keeper = Award.isKeptBy(viewer, viewer.homeId());
        model.addAttribute("rows", directory.page(filter, keeper, viewer, paging));
        model.addAttribute("paging", paging);
        model.addAttribute("filter", filter);
        model.addAttribute("keeper", keeper);
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "decision/list";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void export(
            @PathVariable String ending, DecisionDirectory.Filter filter, Viewer viewer, HttpServletResponse response)
            throws IOException {
        List<String> headers = Stream.of("number", "on", "subject", "year", "lines", "state")
                .map(column -> words.say("decision.column." + column))
                .toList();
        boolean keeper = Award.isKeptBy(viewer, viewer.homeId());
        List<List<?>> rows = directory.all(filter, keeper, viewer).stream()
                .<List<?>>map(row -> row.cells(words))
                .toList();
        SheetDownload.send(new Sheet(words.say("decision.list.title"), headers, rows), ending, response);
    }
}
