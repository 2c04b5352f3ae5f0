package vn.thidua.learner;

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
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;
import vn.thidua.training.TrainingClassRepository;

/** One learner of a list: put right, marked as commended, taken off. */
@Controller
@RequestMapping("/training/{id}/learners/{learner}")
class LearnerChangeController {

    private final TrainingClassRepository classes;
    private final LearnerRepository learners;
    private final LearnerService service;
    private final Forms forms;

    LearnerChangeController(
            TrainingClassRepository classes, LearnerRepository learners, LearnerService service, Forms forms) {
        this.classes = classes;
        this.learners = learners;
        this.service = service;
        this.forms = forms;
    }

    private Learner furnish(UUID id, UUID learner, Viewer viewer, Model model) {
        model.addAttribute("held", classes.requireChangeable(id, viewer));
        Learner found = learners.findOf(id, learner).orElseThrow(NotFound::new);
        model.addAttribute("learner", found);
        return found;
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, @PathVariable UUID learner, Viewer viewer, Model model) {
        model.addAttribute("form", LearnerForm.of(furnish(id, learner, viewer, model)));
        return "learner/form";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @PathVariable UUID learner,
            @Valid @ModelAttribute("form") LearnerForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        furnish(id, learner, viewer, model);
        return forms.submit(errors, "learner/form", "learner.saved", () -> {
            service.update(id, learner, form, viewer);
            return "/training/" + id + "/learners";
        });
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, @PathVariable UUID learner, Viewer viewer) {
        service.delete(id, learner, viewer);
        return forms.done("/training/" + id + "/learners", "learner.removed");
    }
}
