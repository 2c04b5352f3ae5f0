package vn.thidua.registration;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.shared.Viewer;

/** Saves my registration while it is being typed, without using up the form's one-time key; what cannot be saved yet stays typed. */
@Controller
@RequestMapping("/registrations/mine/draft")
class DraftController {

    private final RegistrationService service;

    DraftController(RegistrationService service) {
        this.service = service;
    }

    @PostMapping
    String update(@Valid @ModelAttribute("form") RegistrationForm form, BindingResult errors, Viewer viewer) {
        form.requireOwnOf(viewer);
        if (errors.hasErrors()) {
            return "redirect:/registrations/mine";
        }
        service.save(form, viewer);
        return "redirect:/registrations/mine?year=" + form.year();
    }
}
