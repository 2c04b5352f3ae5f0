package vn.thidua.turns;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
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
    private final SummaryYears years;
    private final Words words;

    StandingController(CourseDesk desk, SummaryYears years, Words words) {
        this.desk = desk;
        this.years = years;
        this.words = words;
    }

    @GetMapping
    String list(Filter filter, Viewer viewer, HttpServletRequest request, Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        Paging paging = Paging.of(request, "name").by(ROWS);
        var choice = years.of(viewer.homeId(), filter.year());
        model.addAttribute("choice", choice);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", desk.standings(filter.wanted(), choice.year(), viewer, paging));
        model.addAttribute("paging", paging);
        model.addAttribute("everybody", Circle.of(viewer).everybody());
        return "rollup/standings";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void list(@PathVariable String ending, Filter filter, Viewer viewer, HttpServletResponse response)
            throws IOException {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        var year = years.of(viewer.homeId(), filter.year()).year();
        var headers = Stream.of("code", "name", "unit", "q1", "q2", "q3", "q4", "year", "mean", "why")
                .map(column -> words.say("rollup.sheet." + column))
                .toList();
        var lines = desk.everybody(filter.wanted(), year, viewer)
                .<List<?>>map(row -> cells(row, filter.kind(), year))
                .toList();
        SheetDownload.send(
                new Sheet(words.say("rollup.standings.titleYear", year.toString()), headers, lines), ending, response);
    }

    private List<?> cells(CourseDesk.Standing row, RatedSubject kind, EmulationYear year) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.line().subject().code());
        cells.add(row.line().subject().name());
        cells.add(row.line().subject().unit());
        row.quarters().forEach(quarter -> cells.add(words.label(quarter.level())));
        cells.add(words.label(row.year().level()));
        cells.add(row.year().mean());
        cells.add(row.why() + moved(row.line().subject(), kind, year));
        return cells;
    }

    private String moved(CourseBook.Subject subject, RatedSubject kind, EmulationYear year) {
        String came = subject.cameIn(year) ? " " + words.say("rollup.came." + kind, words.date(subject.since())) : "";
        return subject.leftIn(year) ? came + " " + words.say("rollup.left." + kind, words.date(subject.until())) : came;
    }
}
