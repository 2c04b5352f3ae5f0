package vn.thidua.staff;

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
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.StaffForms.PersonForm;

/** Correcting the particulars of a person. */
@Controller
@RequestMapping("/staff/{id}")
class PersonCorrectionController {

    private final PersonService service;
    private final Forms forms;

    PersonCorrectionController(PersonService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", PersonForm.of(service.require(id, viewer)));
        return "staff/form";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        form.check(errors);
        return forms.submit(errors, "staff/form", "staff.saved", () -> service.update(id, form, viewer));
    }
}
