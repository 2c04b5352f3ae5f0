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
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.StaffForms.DepartureForm;

/** Leaving the school (thôi việc, nghỉ hưu, chuyển công tác) and taking that back. */
@Controller
@RequestMapping("/staff/{id}/departure")
class DepartureController {

    private final PersonService service;
    private final Forms forms;
    private final Words words;

    DepartureController(PersonService service, Forms forms, Words words) {
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        service.require(id, viewer);
        model.addAttribute("form", new DepartureForm(words.today()));
        return "staff/departure";
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DepartureForm form,
            BindingResult errors,
            Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        return forms.submit(errors, "staff/departure", "staff.left", () -> service.leave(id, form, viewer));
    }

    @PostMapping("/undoing")
    String delete(@PathVariable UUID id, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        return forms.done(service.stay(id, viewer), "staff.stayed");
    }
}
