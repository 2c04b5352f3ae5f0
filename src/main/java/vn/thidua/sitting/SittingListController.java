package vn.thidua.sitting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
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

/** Sessions: all of them for those who keep them, for members those to which they are called. */
@Controller
@RequestMapping("/council-sessions")
class SittingListController {

    private static final int MOST_EXPORTED = 5_000;

    private final Sittings sittings;
    private final Words words;

    SittingListController(Sittings sittings, Words words) {
        this.sittings = sittings;
        this.words = words;
    }

    @GetMapping
    String list(Sittings.Filter filter, HttpServletRequest request, Viewer viewer, Model model) {
        viewer.requireAny(Role.STAFF_MEMBER, Role.SCHOOL_SECRETARY, Role.RECTOR);
        Paging paging = Paging.of(request, Sittings.SORTED);
        model.addAttribute("rows", sittings.rows(filter, viewer, paging, Paging.ROWS));
        model.addAttribute("paging", paging);
        model.addAttribute("filter", filter);
        model.addAttribute("keeper", viewer.isAny(Role.SCHOOL_SECRETARY, Role.RECTOR));
        model.addAttribute("export", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "sitting/list";
    }

    @GetMapping("/export.{ending}")
    void export(
            @PathVariable String ending,
            Sittings.Filter filter,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer)
            throws IOException {
        viewer.requireAny(Role.STAFF_MEMBER, Role.SCHOOL_SECRETARY, Role.RECTOR);
        Paging order = Paging.of(request, Sittings.SORTED);
        var headers = Stream.of(
                        "subject", "council", "year", "day", "time", "place", "state", "nominees", "present", "members")
                .map(column -> words.say("sitting.column." + column))
                .toList();
        List<List<?>> rows = sittings.rows(filter, viewer, order, MOST_EXPORTED).stream()
                .<List<?>>map(row -> Arrays.asList(
                        row.subject(),
                        row.council(),
                        row.year(),
                        row.heldOn(),
                        row.beginsAt().toString(),
                        row.place(),
                        words.label(row.state()),
                        row.nominees(),
                        row.present(),
                        row.members()))
                .toList();
        SheetDownload.send(new Sheet(words.say("sitting.list.title"), headers, rows), ending, response);
    }
}
