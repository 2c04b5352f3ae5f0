package vn.thidua.submission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** What the school has submitted upward. */
@Controller
@RequestMapping("/submissions")
class SubmissionListController {

    private final SubmissionDirectory directory;
    private final Words words;

    SubmissionListController(SubmissionDirectory directory, Words words) {
        this.directory = directory;
        this.words = words;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
    }

    @GetMapping
    String list(SubmissionDirectory.Filter filter, HttpServletRequest request, Viewer viewer, Model model) {
        Paging paging = Paging.of(request, "recent");
        model.addAttribute("rows", directory.page(filter, viewer, paging));
        model.addAttribute("paging", paging);
        model.addAttribute("filter", filter);
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "submission/list";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void export(
            @PathVariable String ending, SubmissionDirectory.Filter filter, Viewer viewer, HttpServletResponse response)
            throws IOException {
        List<String> headers = Stream.of(
                        "number",
                        "on",
                        "subject",
                        "year",
                        "channel",
                        "addressee",
                        "lines",
                        "granted",
                        "awaited",
                        "state")
                .map(column -> words.say("submission.column." + column))
                .toList();
        List<List<?>> rows = directory.all(filter, viewer).stream()
                .<List<?>>map(row -> row.cells(words))
                .toList();
        SheetDownload.send(new Sheet(words.say("submission.list.title"), headers, rows), ending, response);
    }
}
