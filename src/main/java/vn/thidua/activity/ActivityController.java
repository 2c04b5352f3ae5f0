package vn.thidua.activity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
import vn.thidua.staff.StaffDirectory;

/** The school's activities as a page and as a file. */
@Controller
@RequestMapping("/activities")
class ActivityController {

    private final ActivityBook book;
    private final StaffDirectory directory;
    private final Words words;

    ActivityController(ActivityBook book, StaffDirectory directory, Words words) {
        this.book = book;
        this.directory = directory;
        this.words = words;
    }

    @GetMapping
    String list(ActivityBook.Filter filter, Viewer viewer, HttpServletRequest request, Model model) {
        requireRole(viewer);
        Paging paging = Paging.of(request, ActivityBook.COLUMNS);
        model.addAttribute("rows", book.page(filter, viewer, paging));
        model.addAttribute("counts", book.counts(filter, viewer));
        model.addAttribute("units", directory.units(viewer.homeId()));
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        model.addAttribute("keeper", Activity.isKeptBy(viewer, viewer.homeId()));
        return "activity/list";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void list(
            ActivityBook.Filter filter,
            @PathVariable String ending,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        requireRole(viewer);
        try (var rows = book.all(filter, viewer, Paging.of(request, ActivityBook.COLUMNS))) {
            Iterable<List<?>> lines =
                    () -> rows.<List<?>>map(row -> row.cells(words)).iterator();
            var headers = ActivityImport.HEADERS.stream().map(words::say).toList();
            SheetDownload.send(new Sheet(words.say("activity.list.title"), headers, lines), ending, response);
        }
    }

    private static void requireRole(Viewer viewer) {
        viewer.requireAny(Role.STAFF_MEMBER, Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
    }
}
