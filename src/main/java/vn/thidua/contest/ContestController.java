package vn.thidua.contest;

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
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** The school's results of contests as a page and as a file. */
@Controller
@RequestMapping("/contests")
class ContestController {

    private static final List<String> HEADERS = Stream.of(
                    "code", "name", "contest", "level", "year", "result", "heldOn", "decision", "decidedOn", "issuer")
            .map(column -> "contest.sheet." + column)
            .toList();

    private final ContestBook book;
    private final Words words;

    ContestController(ContestBook book, Words words) {
        this.book = book;
        this.words = words;
    }

    @GetMapping
    String list(ContestBook.Filter filter, Viewer viewer, HttpServletRequest request, Model model) {
        requireRole(viewer);
        Paging paging = Paging.of(request, ContestBook.COLUMNS);
        model.addAttribute("rows", book.page(filter, viewer, paging));
        model.addAttribute("years", book.years(viewer.homeId()));
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        model.addAttribute("keeper", ContestResult.isKeptBy(viewer, viewer.homeId()));
        return "contest/list";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void list(
            ContestBook.Filter filter,
            @PathVariable String ending,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        requireRole(viewer);
        try (var rows = book.all(filter, viewer, Paging.of(request, ContestBook.COLUMNS))) {
            Iterable<List<?>> lines = () ->
                    rows.<List<?>>map(row -> ContestBook.cells(row, words)).iterator();
            var headers = HEADERS.stream().map(words::say).toList();
            SheetDownload.send(new Sheet(words.say("contest.list.title"), headers, lines), ending, response);
        }
    }

    private static void requireRole(Viewer viewer) {
        viewer.requireAny(Role.STAFF_MEMBER, Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
    }
}
