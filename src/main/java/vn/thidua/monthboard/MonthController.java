package vn.thidua.monthboard;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
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

    private static final int REASONS = 12;
    private static final int MISSING = 50;

    private final MonthBoard board;
    private final RatingMonthRepository months;
    private final Words words;

    MonthController(MonthBoard board, RatingMonthRepository months, Words words) {
        this.board = board;
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
        RatingMonth found = months.require(month, viewer);
        Paging paging = Paging.of(request, MonthBoard.COLUMNS);
        model.addAttribute("month", found);
        var units = board.units(found, filter.kind(), viewer);
        UUID unit = filter.unit() == null && units.size() == 1 ? units.get(0).id() : filter.unit();
        model.addAttribute("rows", board.page(found, filter, viewer, paging));
        model.addAttribute("units", units);
        model.addAttribute("bulkUnit", unit);
        model.addAttribute(
                "bulk", unit == null ? null : found.ratesAtOnce(viewer, unit).orElse(null));
        boolean incomplete =
                found.isClosed() && units.stream().anyMatch(each -> each.people() > each.exempt() + each.resulted());
        model.addAttribute(
                "without",
                incomplete ? board.without(found, filter.kind(), viewer, MISSING) : List.<MonthBoard.Row>of());
        model.addAttribute("exempt", board.exempt(found, filter.kind(), viewer, REASONS));
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        model.addAttribute("keeper", found.isKeptBy(viewer));
        return "appraisal/board";
    }
}
