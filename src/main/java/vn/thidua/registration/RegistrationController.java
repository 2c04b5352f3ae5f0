package vn.thidua.registration;

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
import vn.thidua.registration.Registration.RegistrationSubject;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** One registration: of whomever the viewer may know of, and a new one for a unit, the school or somebody who came late. */
@Controller
@RequestMapping("/registrations")
class RegistrationController {

    private final RegistrationDesk desk;
    private final RegistrationService service;
    private final Forms forms;

    RegistrationController(RegistrationDesk desk, RegistrationService service, Forms forms) {
        this.desk = desk;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        desk.show(id, viewer, model);
        return "registration/show";
    }

    @GetMapping("/new")
    String blank(
            @RequestParam RegistrationSubject subject,
            @RequestParam @Nullable UUID person,
            @RequestParam @Nullable UUID unit,
            @RequestParam @Nullable String year,
            Viewer viewer,
            Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        model.addAttribute("form", desk.lay(subject, person, unit, year, viewer, model));
        return RegistrationDesk.page(model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") RegistrationForm form, BindingResult errors, Viewer viewer, Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        String next = forms.submit(
                errors, "registration/form", form.done(), () -> "/registrations/" + service.keep(form, viewer));
        return desk.layAgain(next, form, viewer, model);
    }
}
