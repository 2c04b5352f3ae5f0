package vn.thidua.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.SheetDownload;

/** The list of people, on the screen and as a file, as much of it as the viewer may see. */
@Controller
@RequestMapping("/staff")
class StaffController {

    private static final String[] COLUMNS = {"name", "code", "unit", "rank", "joined"};

    private final StaffDirectory directory;
    private final Words words;

    StaffController(StaffDirectory directory, Words words) {
        this.directory = directory;
        this.words = words;
    }

    @GetMapping
    String list(StaffDirectory.Filter filter, Viewer viewer, HttpServletRequest request, Model model) {
        requireRole(viewer);
        Paging paging = Paging.of(request, COLUMNS);
        StaffDirectory.Listing listing = directory.list(filter, viewer, words.today(), paging);
        model.addAttribute("rows", listing.rows());
        model.addAttribute("counts", listing.counts());
        model.addAttribute("places", listing.places());
        model.addAttribute("asks", listing.asks());
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        model.addAttribute("sight", Sight.ofList(viewer));
        return "staff/list";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void list(
            StaffDirectory.Filter filter,
            @PathVariable String ending,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        requireRole(viewer);
        try (var rows = directory.all(filter, viewer, words.today(), Paging.of(request, COLUMNS))) {
            SheetDownload.send(StaffSheet.of(rows, Sight.ofList(viewer), words), ending, response);
        }
    }

    private static void requireRole(Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR, Role.UNIT_HEAD, Role.SYSTEM_ADMINISTRATOR);
    }
}
