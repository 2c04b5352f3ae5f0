package vn.thidua.monthboard;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.appraisal.RatingMonth;
import vn.thidua.appraisal.RatingMonthRepository;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;

/** The months of a school, and the board of each. */
@Controller
@RequestMapping("/months")
class MonthController {

    /** Each with three chips and two links: 50 of them weigh more than a page may. */
    private static final int LINES = 40;

    private final MonthBoard board;
    private final BoardDesk desk;
    private final RatingMonthRepository months;
    private final Words words;

    MonthController(MonthBoard board, BoardDesk desk, RatingMonthRepository months, Words words) {
        this.board = board;
        this.desk = desk;
        this.months = months;
        this.words = words;
    }

    @GetMapping
    String list(@RequestParam @Nullable Integer year, Viewer viewer, Model model) {
        Access.require(viewer);
        var years = board.years(viewer.homeId());
        int shown = year != null ? year : years.isEmpty() ? words.today().getYear() : years.get(0);
        model.addAttribute("years", years);
        model.addAttribute("year", shown);
        model.addAttribute("lines", board.months(Access.year(shown), viewer));
        model.addAttribute("keeper", RatingMonth.isKeptBy(viewer, viewer.homeId()));
        return "appraisal/list";
    }

    @GetMapping("/{month}")
    String show(
            @PathVariable YearMonth month,
            MonthBoard.Filter filter,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        Access.require(viewer);
        Paging paging = Paging.of(request, MonthBoard.COLUMNS).by(LINES);
        desk.furnish(months.require(month, viewer), filter, viewer, paging, model);
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "appraisal/board";
    }
}
