package vn.thidua.research;

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

/** The school's initiatives, topics and schemes as a page and as a file. */
@Controller
@RequestMapping("/research")
class WorkController {

    private static final List<String> HEADERS = Stream.of(
                    "kind", "name", "authors", "year", "scope", "state", "applied", "decision", "decidedOn", "issuer")
            .map(column -> "work.sheet." + column)
            .toList();

    private final WorkBook book;
    private final Words words;

    WorkController(WorkBook book, Words words) {
        this.book = book;
        this.words = words;
    }

    @GetMapping
    String list(WorkBook.Filter filter, Viewer viewer, HttpServletRequest request, Model model) {
        requireRole(viewer);
        Paging paging = Paging.of(request, WorkBook.COLUMNS);
        model.addAttribute("rows", book.page(filter, viewer, paging));
        model.addAttribute("counts", book.counts(filter, viewer));
        model.addAttribute("years", book.yearsOf(viewer.homeId()));
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        model.addAttribute("keeper", ResearchWork.isKeptBy(viewer, viewer.homeId()));
        return "research/list";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void list(
            WorkBook.Filter filter,
            @PathVariable String ending,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        requireRole(viewer);
        try (var rows = book.all(filter, viewer, Paging.of(request, WorkBook.COLUMNS))) {
            Iterable<List<?>> lines =
                    () -> rows.<List<?>>map(row -> WorkBook.cells(row, words)).iterator();
            var headers = HEADERS.stream().map(words::say).toList();
            SheetDownload.send(new Sheet(words.say("work.list.title"), headers, lines), ending, response);
        }
    }

    static void requireRole(Viewer viewer) {
        viewer.requireAny(Role.STAFF_MEMBER, Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
    }
}
