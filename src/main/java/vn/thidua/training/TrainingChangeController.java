package vn.thidua.training;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.programme.ProgrammeRepository;
import vn.thidua.shared.Viewer;

/** Changing the record of a class, closing it among the rest, and striking it out. */
@Controller
@RequestMapping("/training/{id}")
class TrainingChangeController {

    private final TrainingClassRepository classes;
    private final TrainingRegister register;
    private final TrainingService service;
    private final ProgrammeRepository programmes;
    private final Forms forms;

    TrainingChangeController(
            TrainingClassRepository classes,
            TrainingRegister register,
            TrainingService service,
            ProgrammeRepository programmes,
            Forms forms) {
        this.classes = classes;
        this.register = register;
        this.service = service;
        this.programmes = programmes;
        this.forms = forms;
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", TrainingClassForm.of(furnish(id, viewer, model)));
        return "training/form";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") TrainingClassForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        furnish(id, viewer, model);
        return forms.submit(errors, "training/form", "training.saved", () -> {
            service.update(id, form, viewer);
            return "/training/" + id;
        });
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer, Model model) {
        register.lay(classes.requireChangeable(id, viewer), viewer, model);
        model.addAttribute("reason", reason);
        return forms.press(model, "training/show", "training.deleted", () -> {
            service.delete(id, reason, viewer);
            return "/training";
        });
    }

    private TrainingClass furnish(UUID id, Viewer viewer, Model model) {
        TrainingClass held = classes.requireChangeable(id, viewer);
        model.addAttribute("held", held);
        model.addAttribute("programmes", programmes.all());
        return held;
    }
}
