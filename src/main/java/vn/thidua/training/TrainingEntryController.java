package vn.thidua.training;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.programme.ProgrammeRepository;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Entering a class. */
@Controller
@RequestMapping("/training")
class TrainingEntryController {

    private final TrainingService service;
    private final ProgrammeRepository programmes;
    private final Forms forms;
    private final Words words;

    TrainingEntryController(TrainingService service, ProgrammeRepository programmes, Forms forms, Words words) {
        this.service = service;
        this.programmes = programmes;
        this.forms = forms;
        this.words = words;
    }

    private void furnish(Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        model.addAttribute("programmes", programmes.all());
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        furnish(viewer, model);
        model.addAttribute("form", TrainingClassForm.blank(words.today()));
        return "training/form";
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") TrainingClassForm form, BindingResult errors, Viewer viewer, Model model) {
        furnish(viewer, model);
        return forms.submit(
                errors, "training/form", "training.saved", () -> "/training/" + service.create(form, viewer));
    }
}
