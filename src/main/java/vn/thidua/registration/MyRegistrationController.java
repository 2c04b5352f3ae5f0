package vn.thidua.registration;

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
import vn.thidua.registration.Registration.RegistrationSubject;
import vn.thidua.registration.RegistrationState.RegistrationVerb;
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
        return model.getAttribute("registration") instanceof Registration registration
                        && !registration.state().allows(RegistrationVerb.SAVE)
                ? "redirect:/registrations/" + registration.id()
                : "registration/form";
    }

    @PostMapping
    String update(
            @Valid @ModelAttribute("form") RegistrationForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean send,
            Viewer viewer,
            Model model) {
        requireOwn(form, viewer);
        String next = forms.submit(
                errors, "registration/form", send ? "registration.submitted" : "registration.saved", () -> {
                    if (send) {
                        return "/registrations/" + service.saveAndSubmit(form, viewer);
                    }
                    service.save(form, viewer);
                    return "/registrations/mine?year=" + form.year();
                });
        if (!next.startsWith("redirect:")) {
            desk.lay(RegistrationSubject.PERSON, viewer.personId(), null, form.year(), viewer, model);
        }
        return next;
    }

    /** Saves while it is being typed, without using up the form's one-time key; what cannot be saved yet stays typed. */
    @PostMapping("/draft")
    String create(@Valid @ModelAttribute("form") RegistrationForm form, BindingResult errors, Viewer viewer) {
        requireOwn(form, viewer);
        if (errors.hasErrors()) {
            return "redirect:/registrations/mine";
        }
        service.save(form, viewer);
        return "redirect:/registrations/mine?year=" + form.year();
    }

    private static void requireOwn(RegistrationForm form, Viewer viewer) {
        if (form.subject() != RegistrationSubject.PERSON
                || form.person() == null
                || !form.person().equals(viewer.personId())) {
            throw new NotFound();
        }
    }
}
