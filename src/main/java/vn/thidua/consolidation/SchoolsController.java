package vn.thidua.consolidation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Words;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Numbers only, and only of lists that are put together: what the cluster and the superior body need to know. */
@Controller
@RequestMapping("/registrations/schools")
class SchoolsController {

    private final SchoolsReader reader;
    private final Words words;

    SchoolsController(SchoolsReader reader, Words words) {
        this.reader = reader;
        this.words = words;
    }

    @GetMapping
    String list(@RequestParam @Nullable String year, Viewer viewer, Model model) {
        viewer.requireAny(Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER);
        var kind = reader.kindOf(viewer.homeId());
        var years = reader.years(kind.name());
        String chosen = year != null && years.contains(year)
                ? year
                : EmulationYear.of(words.today(), kind).toString();
        model.addAttribute("years", years);
        model.addAttribute("year", chosen);
        model.addAttribute("matrix", reader.schools(chosen, kind.name(), viewer));
        return "registration/schools";
    }
}
