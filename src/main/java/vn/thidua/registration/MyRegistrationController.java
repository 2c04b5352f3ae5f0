package vn.thidua.registration;

import jakarta.validation.Valid;
import java.util.UUID;
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
import vn.thidua.registration.Registration.RegistrationSubject;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** My own registration: the form while I may write, else what became of it. */
@Controller
@RequestMapping("/registrations/mine")
class MyRegistrationController {

    private final RegistrationDesk desk;
    private final RegistrationService service;
    private final Forms forms;

    MyRegistrationController(RegistrationDesk desk, RegistrationService service, Forms forms) {
        this.desk = desk;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping
    String edit(@RequestParam @Nullable String year, Viewer viewer, Model model) {
        if (viewer.personId() == null) {
            throw new NotFound();
        }
        model.addAttribute("form", desk.lay(RegistrationSubject.PERSON, viewer.personId(), null, year, viewer, model));
        return RegistrationDesk.page(model);
    }

    @PostMapping
    String update(
            @Valid @ModelAttribute("form") RegistrationForm form, BindingResult errors, Viewer viewer, Model model) {
        form.requireOwnOf(viewer);
        String next = forms.submit(errors, "registration/form", form.done(), () -> {
            UUID id = service.keep(form, viewer);
            return form.handsIn() ? "/registrations/" + id : "/registrations/mine?year=" + form.year();
        });
        return desk.layAgain(next, form, viewer, model);
    }

    /** Saves while it is being typed, without using up the form's one-time key; what cannot be saved yet stays typed. */
    @PostMapping("/draft")
    String create(@Valid @ModelAttribute("form") RegistrationForm form, BindingResult errors, Viewer viewer) {
        form.requireOwnOf(viewer);
        if (errors.hasErrors()) {
            return "redirect:/registrations/mine";
        }
        service.save(form, viewer);
        return "redirect:/registrations/mine?year=" + form.year();
    }
}
