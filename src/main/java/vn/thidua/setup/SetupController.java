package vn.thidua.setup;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.persistence.Acting;

/** The page of the first visit, until there is somebody who can sign in. */
@Controller
@RequestMapping("/setup")
class SetupController {

    private final SetupGate gate;
    private final SetupService service;
    private final SetupChoices choices;
    private final Forms forms;

    SetupController(SetupGate gate, SetupService service, SetupChoices choices, Forms forms) {
        this.gate = gate;
        this.service = service;
        this.choices = choices;
        this.forms = forms;
    }

    @ModelAttribute("choices")
    SetupChoices choices() {
        return choices;
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("form", choices.usual());
        return "operations/setup";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") SetupForm form, BindingResult errors) {
        return forms.submit(errors, "operations/setup", "setup.finished", () -> {
            gate.check(form.oneTimeCode());
            return Acting.asSystem(() -> service.setUp(form));
        });
    }
}
