package vn.thidua.council;

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

/** The councils of the viewer's body, as a list and as a spreadsheet. */
@Controller
@RequestMapping("/councils")
class CouncilListController {

    private static final int MOST_EXPORTED = 1_000;

    private final Councils councils;
    private final Words words;

    CouncilListController(Councils councils, Words words) {
        this.councils = councils;
        this.words = words;
    }

    @GetMapping
    String list(HttpServletRequest request, Viewer viewer, Model model) {
        viewer.requireAny(Role.STAFF_MEMBER, Role.SCHOOL_SECRETARY, Role.RECTOR);
        Paging paging = Paging.of(request, "name", "from");
        model.addAttribute("rows", councils.rows(viewer, words.today(), paging, Paging.ROWS));
        model.addAttribute("paging", paging);
        model.addAttribute("keeper", viewer.isAny(Role.SCHOOL_SECRETARY, Role.RECTOR));
        return "council/list";
    }

    @GetMapping("/export.{ending}")
    void export(@PathVariable String ending, HttpServletRequest request, HttpServletResponse response, Viewer viewer)
            throws IOException {
        viewer.requireAny(Role.STAFF_MEMBER, Role.SCHOOL_SECRETARY, Role.RECTOR);
        var headers = Stream.of("name", "level", "decision", "decidedOn", "from", "to", "chair", "members", "voting")
                .map(column -> words.say("council.column." + column))
                .toList();
        List<List<?>> rows =
                councils.rows(viewer, words.today(), Paging.of(request, "name", "from"), MOST_EXPORTED).stream()
                        .<List<?>>map(row -> Arrays.asList(
                                row.name(),
                                words.label(row.level()),
                                row.decision(),
                                row.decidedOn(),
                                row.from(),
                                row.to(),
                                row.chair(),
                                row.members(),
                                row.voting()))
                        .toList();
        SheetDownload.send(new Sheet(words.say("council.list.title"), headers, rows), ending, response);
    }
}
