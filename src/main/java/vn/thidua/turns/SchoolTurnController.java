package vn.thidua.turns;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Turns and shares of the schools, for cluster and superior body; no names. */
@Controller
@RequestMapping("/rating-summaries/schools")
class SchoolTurnController {

    private final SchoolTurns schools;

    SchoolTurnController(SchoolTurns schools) {
        this.schools = schools;
    }

    @GetMapping
    String list(@RequestParam @Nullable Integer year, Viewer viewer, Model model) {
        viewer.requireAny(Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER);
        var years = schools.years();
        int chosen = year != null && years.contains(year) ? year : years.isEmpty() ? 0 : years.get(0);
        model.addAttribute("years", years);
        model.addAttribute("year", chosen);
        model.addAttribute("lines", schools.of(chosen, viewer));
        return "turns/schools";
    }
}
