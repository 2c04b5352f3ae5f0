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
import vn.thidua.page.Words;
import vn.thidua.personnel.PersonnelEventForm;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Noting leave, study, secondment, discipline and cases of a person. */
@Controller
@RequestMapping("/staff/{id}/events")
class PersonnelEventController {

    private final PersonService service;
    private final Forms forms;
    private final Words words;

    PersonnelEventController(PersonService service, Forms forms, Words words) {
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        service.require(id, viewer);
        model.addAttribute("form", PersonnelEventForm.blank(words.today()));
        return "staff/event";
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PersonnelEventForm form,
            BindingResult errors,
            Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        form.check(errors);
        return forms.submit(errors, "staff/event", "staff.eventSaved", () -> service.note(id, form, viewer));
    }
}
