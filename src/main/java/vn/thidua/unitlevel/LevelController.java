package vn.thidua.unitlevel;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The levels to which a final scoring leads, and their becoming ratings of the year. */
@Controller
@RequestMapping("/scoring-rounds/{round}/levels")
class LevelController {

    private static final String PAGE = "scoring/levels";

    private final UnitLevels levels;
    private final Forms forms;

    LevelController(UnitLevels levels, Forms forms) {
        this.levels = levels;
        this.forms = forms;
    }

    @ModelAttribute
    void furnish(@PathVariable UUID round, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        model.addAttribute("view", levels.require(round, viewer));
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", new LevelForm(null, null));
        return PAGE;
    }

    @PostMapping
    String create(
            @PathVariable UUID round,
            @Valid @ModelAttribute("form") LevelForm form,
            BindingResult errors,
            Viewer viewer) {
        return forms.submit(errors, PAGE, "unitLevel.given", () -> {
            levels.give(round, form, viewer);
            return "/scoring-rounds/" + round + "/levels";
        });
    }
}
