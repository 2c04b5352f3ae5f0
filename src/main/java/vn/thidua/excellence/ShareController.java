package vn.thidua.excellence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** How many of a year's official ratings are excellent, in the school, its units and its groups of similar jobs. */
@Controller
@RequestMapping("/rating-summaries/shares")
class ShareController {

    private final RatedStandings standings;
    private final ExcellenceShares shares;

    ShareController(RatedStandings standings, ExcellenceShares shares) {
        this.standings = standings;
        this.shares = shares;
    }

    @GetMapping
    String show(
            @RequestParam @Nullable String year,
            @RequestParam(defaultValue = "false") boolean outstanding,
            Viewer viewer,
            Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        UUID school = viewer.homeId();
        List<String> years = standings.years(school);
        model.addAttribute("years", years);
        model.addAttribute("outstanding", outstanding);
        if (!years.isEmpty()) {
            EmulationYear chosen = EmulationYear.parse(year != null && years.contains(year) ? year : years.get(0));
            model.addAttribute("year", chosen.toString());
            model.addAttribute(
                    "table", shares.of(RatedSubject.PERSON, chosen, outstanding, standings.of(school, chosen), viewer));
        }
        return "excellence/shares";
    }
}
