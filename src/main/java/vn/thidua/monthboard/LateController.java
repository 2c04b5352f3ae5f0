package vn.thidua.monthboard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.appraisal.RatingMonth;
import vn.thidua.appraisal.RatingMonthRepository;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** Who is late, on screen, on paper and as a file. */
@Controller
@RequestMapping("/months/{month}/late")
class LateController {

    private final RatingMonthRepository months;
    private final LateList list;
    private final Words words;

    LateController(RatingMonthRepository months, LateList list, Words words) {
        this.months = months;
        this.list = list;
        this.words = words;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
    }

    @GetMapping
    String list(@PathVariable YearMonth month, Viewer viewer, Model model) {
        RatingMonth found = months.require(month, viewer);
        model.addAttribute("month", found);
        model.addAttribute("groups", LateList.grouped(list.of(found, viewer)));
        return "appraisal/late";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void export(@PathVariable YearMonth month, @PathVariable String ending, Viewer viewer, HttpServletResponse response)
            throws IOException {
        RatingMonth found = months.require(month, viewer);
        List<List<?>> rows = list.of(found, viewer).stream()
                .<List<?>>map(
                        row -> Arrays.asList(words.label(row.delay()), row.code(), row.name(), row.unit(), row.due()))
                .toList();
        var headers = List.of(
                words.say("appraisal.late.column"),
                words.say("import.months.code"),
                words.say("import.months.name"),
                words.say("appraisal.board.unit"),
                words.say("appraisal.late.dueColumn"));
        SheetDownload.send(
                new Sheet(words.say("appraisal.late.title", found.month().toString()), headers, rows),
                ending,
                response);
    }
}
