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
import vn.thidua.staff.StaffForms.AppointmentForm;

/** Moving a person to a unit, position or rank from a day on, and taking the last move back. */
@Controller
@RequestMapping("/staff/{id}/appointments")
class AppointmentController {

    private final PersonService service;
    private final Forms forms;
    private final Words words;

    AppointmentController(PersonService service, Forms forms, Words words) {
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        Appointment last = service.require(id, viewer).lastAppointment().orElse(null);
        model.addAttribute("form", AppointmentForm.after(last, words.today()));
        return "staff/appointment";
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AppointmentForm form,
            BindingResult errors,
            Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        return forms.submit(errors, "staff/appointment", "staff.appointed", () -> service.appoint(id, form, viewer));
    }

    @PostMapping("/last/undoing")
    String delete(@PathVariable UUID id, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        return forms.done(service.takeBackLastAppointment(id, viewer), "staff.appointmentTakenBack");
    }
}
