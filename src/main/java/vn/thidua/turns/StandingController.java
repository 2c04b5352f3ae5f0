package vn.thidua.turns;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.page.Paging;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.SheetDownload;
import vn.thidua.turns.CourseBook.Wanted;

/** Who stands where after the months of a year, quarter by quarter, as a page and as a file. */
@Controller
@RequestMapping("/rating-summaries/standings")
class StandingController {

    private static final int ROWS = 20;

    /** What the query string says. */
    record Filter(
            @Nullable String year,
            @Nullable RatedSubject subject,
            @Nullable UUID unit) {

        public RatedSubject kind() {
            return subject == RatedSubject.UNIT ? RatedSubject.UNIT : RatedSubject.PERSON;
        }

        Wanted wanted() {
            return new Wanted(kind(), unit, null);
        }
    }

    private final CourseDesk desk;
    private final StandingSheet sheet;
    private final SummaryYears years;

    StandingController(CourseDesk desk, StandingSheet sheet, SummaryYears years) {
        this.desk = desk;
        this.sheet = sheet;
        this.years = years;
    }

    @GetMapping
    String list(Filter filter, Viewer viewer, HttpServletRequest request, Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        Paging paging = Paging.of(request, "name").by(ROWS);
        var choice = years.of(viewer.homeId(), filter.year());
        model.addAttribute("choice", choice);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", desk.standings(filter.wanted(), choice.year(), viewer, paging));
        model.addAttribute("movements", desk.movements(filter.wanted(), choice.year(), viewer));
        model.addAttribute("paging", paging);
        model.addAttribute("everybody", Circle.of(viewer).everybody());
        return "rollup/standings";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void list(@PathVariable String ending, Filter filter, Viewer viewer, HttpServletResponse response)
            throws IOException {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        var year = years.of(viewer.homeId(), filter.year()).year();
        SheetDownload.send(sheet.of(filter.wanted(), year, viewer), ending, response);
    }
}
