package vn.thidua.verdict;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.eligibility.JudgedSchool;
import vn.thidua.eligibility.Verdicts;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.SheetDownload;

/** The verdicts to take away: one line for each person, or unit, and title, with the same filter and sight as on the screen. */
@Controller
@RequestMapping("/eligibility/export.{ending:xlsx|csv}")
class VerdictExportController {

    private final Verdicts verdicts;
    private final VerdictSheet sheet;
    private final Words words;

    VerdictExportController(Verdicts verdicts, VerdictSheet sheet, Words words) {
        this.verdicts = verdicts;
        this.sheet = sheet;
        this.words = words;
    }

    @GetMapping
    void export(
            @PathVariable String ending,
            @RequestParam(defaultValue = "false") boolean collectives,
            VerdictFilter filter,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        JudgedSchool school = verdicts.school(viewer.homeId(), VerdictFilter.years(filter.year(), words.today()));
        SheetDownload.send(sheet.of(school, !collectives, filter, viewer), ending, response);
    }
}
