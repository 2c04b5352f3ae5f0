package vn.thidua.staff;

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
import vn.thidua.personnel.PersonnelEventForm;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Correcting or ending what was noted of a person, or striking it with a reason. */
@Controller
@RequestMapping("/staff/{id}/events/{event}")
class PersonnelEventAmendmentController {

    private final PersonService service;
    private final Forms forms;

    PersonnelEventAmendmentController(PersonService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, @PathVariable UUID event, Viewer viewer, Model model) {
        model.addAttribute(
                "form", PersonnelEventForm.of(service.require(id, viewer).requireEvent(event)));
        return "staff/event";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @PathVariable UUID event,
            @Valid @ModelAttribute("form") PersonnelEventForm form,
            BindingResult errors,
            Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        form.check(errors);
        return forms.submit(errors, "staff/event", "staff.eventSaved", () -> service.amend(id, event, form, viewer));
    }

    @PostMapping("/removal")
    String delete(
            @PathVariable UUID id, @PathVariable UUID event, @RequestParam @Nullable String reason, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        return forms.done(service.strike(id, event, reason, viewer), "staff.eventStruck");
    }
}
