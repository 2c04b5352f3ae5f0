package vn.thidua.staff;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.StaffForms.PersonForm;

/** Entering a person together with the first appointment. */
@Controller
@RequestMapping("/staff")
class PersonEntryController {

    private final PersonService service;
    private final Forms forms;
    private final Words words;

    PersonEntryController(PersonService service, Forms forms, Words words) {
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        model.addAttribute("form", PersonForm.blank(words.today()));
        return "staff/form";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") PersonForm form, BindingResult errors, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        form.checkNew(errors);
        return forms.submit(errors, "staff/form", "staff.saved", () -> service.create(form, viewer));
    }
}
