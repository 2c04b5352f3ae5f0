package vn.thidua.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
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
import vn.thidua.page.Forms;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** One person: the page, entering, correcting. */
@Controller
@RequestMapping("/staff")
class PersonController {

    /** What the form of a person posts; unit, position and rank are asked for a new person only and change by appointment. */
    record PersonForm(
            @NotBlank @Size(max = 30) String code,
            @NotBlank @Size(min = 2, max = 120) String fullName,
            @Nullable LocalDate birthDate,
            Person.@Nullable Sex sex,
            boolean partyMember,
            @Nullable @Email @Size(max = 200) String email,
            @NotNull LocalDate joinedOn,
            @Nullable UUID unit,
            @Nullable @Size(max = 120) String position,
            @Nullable Rank rank,
            boolean leadership,
            Appointment.@Nullable Contract contract,
            @Nullable Integer version) {

        static PersonForm blank(LocalDate today) {
            return new PersonForm(
                    "",
                    "",
                    null,
                    null,
                    false,
                    null,
                    today,
                    null,
                    null,
                    null,
                    false,
                    Appointment.Contract.PUBLIC_EMPLOYEE,
                    null);
        }

        static PersonForm of(Person person) {
            return new PersonForm(
                    person.code(),
                    person.fullName(),
                    person.birthDate(),
                    person.sex(),
                    person.isPartyMember(),
                    person.email(),
                    person.joinedOn(),
                    null,
                    null,
                    null,
                    false,
                    null,
                    person.version());
        }

        /** What stands in no constraint: the order of two days. */
        void check(BindingResult errors) {
            if (birthDate != null && joinedOn != null && !birthDate.isBefore(joinedOn)) {
                errors.rejectValue(
                        "birthDate", "refusal.staff.bornAfterJoining", new Object[] {birthDate, joinedOn}, null);
            }
            if (version == null && unit == null) {
                errors.rejectValue("unit", "NotNull");
            }
            if (version == null && rank == null) {
                errors.rejectValue("rank", "NotNull");
            }
        }
    }

    private final PersonRepository people;
    private final PersonService service;
    private final Forms forms;
    private final Clock clock;

    PersonController(PersonRepository people, PersonService service, Forms forms, Clock clock) {
        this.people = people;
        this.service = service;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/me")
    String show(Viewer viewer) {
        if (viewer.personId() == null) {
            throw new NotFound();
        }
        return "redirect:/staff/" + viewer.personId();
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Person person = people.findWithAppointments(id).orElseThrow(NotFound::new);
        UUID unit = person.lastAppointment().map(last -> last.unit().id()).orElse(null);
        Sight sight = Sight.of(viewer, id, person.school().id(), unit);
        if (!sight.seesPerson()) {
            throw new NotFound();
        }
        model.addAttribute("person", person);
        model.addAttribute("sight", sight);
        model.addAttribute("current", person.lastAppointment().orElse(null));
        model.addAttribute("timeline", sight.milestonesOf(person));
        model.addAttribute("changeable", Sight.mayChange(viewer, person.school().id()));
        return "staff/show";
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        model.addAttribute("form", PersonForm.blank(LocalDate.now(clock)));
        return "staff/form";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") PersonForm form, BindingResult errors, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        form.check(errors);
        return forms.submit(
                errors, "staff/form", "staff.saved", () -> "/staff/" + service.create(form, viewer.homeId(), viewer));
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        Person person = people.require(id);
        if (!Sight.mayChange(viewer, person.school().id())) {
            throw new NotFound();
        }
        model.addAttribute("form", PersonForm.of(person));
        return "staff/form";
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        form.check(errors);
        return forms.submit(errors, "staff/form", "staff.saved", () -> {
            service.update(id, form, viewer);
            return "/staff/" + id;
        });
    }
}
