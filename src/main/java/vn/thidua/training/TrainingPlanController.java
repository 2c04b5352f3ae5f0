package vn.thidua.training;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The plan of the school's year: so many classes and learners for each programme. */
@Controller
@RequestMapping("/training/plan")
class TrainingPlanController {

    private final TrainingPlans plans;
    private final Forms forms;
    private final Words words;

    TrainingPlanController(TrainingPlans plans, Forms forms, Words words) {
        this.plans = plans;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    String edit(@RequestParam @Nullable Integer year, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        int chosen = HalfYear.of(year, null, words.today()).year();
        var lines = plans.of(viewer.homeId(), chosen);
        model.addAttribute("programmes", lines);
        model.addAttribute("form", PlanForm.of(chosen, lines));
        return "training/plan";
    }

    @PostMapping
    String update(@Valid @ModelAttribute("form") PlanForm form, BindingResult errors, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        int year = HalfYear.of(form.year(), null, words.today()).year();
        model.addAttribute("programmes", plans.of(viewer.homeId(), year));
        return forms.submit(errors, "training/plan", "training.planSaved", () -> {
            plans.set(form, viewer);
            return "/training?year=" + year;
        });
    }
}
