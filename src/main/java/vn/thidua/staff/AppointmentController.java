package vn.thidua.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Moving a person to a unit, position or rank from a day on, and taking the last move back. */
@Controller
@RequestMapping("/staff/{id}/appointments")
class AppointmentController {

    /** What the form of an appointment posts. */
    record AppointmentForm(
            @NotNull LocalDate from,
            @NotNull UUID unit,
            @Nullable @Size(max = 120) String position,
            @NotNull Rank rank,
            boolean leadership,
            @NotNull Appointment.Contract contract,
            @Nullable @Size(max = 120) String decision) {

        /** Begins with what the person is now: usually one thing changes. */
        static AppointmentForm after(@Nullable Appointment current, LocalDate today) {
            return current == null
                    ? new AppointmentForm(today, null, null, null, false, Appointment.Contract.PUBLIC_EMPLOYEE, null)
                    : new AppointmentForm(
                            today,
                            current.unit().id(),
                            current.position(),
                            current.rank(),
                            current.isLeadership(),
                            current.contract(),
                            null);
        }
    }

    private final PersonRepository people;
    private final PersonService service;
    private final Forms forms;
    private final Words words;
    private final Clock clock;

    AppointmentController(PersonRepository people, PersonService service, Forms forms, Words words, Clock clock) {
        this.people = people;
        this.service = service;
        this.forms = forms;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        Person person = people.findWithAppointments(id)
                .filter(found -> Sight.mayChange(viewer, found.school().id()))
                .orElseThrow(NotFound::new);
        model.addAttribute(
                "form", AppointmentForm.after(person.lastAppointment().orElse(null), LocalDate.now(clock)));
        return "staff/appointment";
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AppointmentForm form,
            BindingResult errors,
            Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        return forms.submit(errors, "staff/appointment", "staff.appointed", () -> {
            service.appoint(id, form, viewer);
            return "/staff/" + id;
        });
    }

    @PostMapping("/last/undoing")
    String delete(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        service.takeBackLastAppointment(id, viewer);
        flash.addFlashAttribute("done", words.say("staff.appointmentTakenBack"));
        return "redirect:/staff/" + id;
    }
}
