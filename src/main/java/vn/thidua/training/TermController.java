package vn.thidua.training;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.programme.ProgrammeRepository;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The classes of a term entered in one go, a line each, by keyboard. */
@Controller
@RequestMapping("/training/term")
class TermController {

    private final TrainingService service;
    private final ProgrammeRepository programmes;
    private final Forms forms;

    TermController(TrainingService service, ProgrammeRepository programmes, Forms forms) {
        this.service = service;
        this.programmes = programmes;
        this.forms = forms;
    }

    private void furnish(Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        model.addAttribute("programmes", programmes.all());
    }

    @GetMapping
    String edit(Viewer viewer, Model model) {
        furnish(viewer, model);
        model.addAttribute("form", TermForm.blank());
        return "training/term";
    }

    @PostMapping
    String update(@Valid @ModelAttribute("form") TermForm form, BindingResult errors, Viewer viewer, Model model) {
        furnish(viewer, model);
        form.reject(errors);
        return forms.submit(errors, "training/term", "training.termSaved", () -> {
            List<TrainingClassForm> entered = form.classes();
            if (entered.isEmpty()) {
                throw new Refusal("training.termEmpty");
            }
            service.createAll(entered, viewer);
            return "/training";
        });
    }
}
