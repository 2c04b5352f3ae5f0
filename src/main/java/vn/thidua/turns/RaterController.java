package vn.thidua.turns;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.turns.TurnBook.Filter;

/** How strictly each one rates, for those who decide. */
@Controller
@RequestMapping("/rating-summaries/raters")
class RaterController {

    private final RaterBook raters;
    private final SummaryYears years;

    RaterController(RaterBook raters, SummaryYears years) {
        this.raters = raters;
        this.years = years;
    }

    @GetMapping
    String list(Filter filter, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        var choice = years.of(viewer.homeId(), filter.year());
        model.addAttribute("choice", choice);
        model.addAttribute("filter", filter);
        model.addAttribute("lines", raters.of(viewer.homeId(), filter.kind(), choice.year()));
        model.addAttribute("everybody", true);
        return "turns/raters";
    }
}
