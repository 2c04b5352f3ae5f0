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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Leave, study, secondment, discipline and cases of a person: noted, corrected or ended, struck with a reason. */
@Controller
@RequestMapping("/staff/{id}/events")
class PersonnelEventController {

    /** What the form of an event posts. */
    record PersonnelEventForm(
            @NotNull PersonnelEventKind kind,
            @Nullable Discipline discipline,
            @Nullable @Size(max = 300) String detail,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Nullable @Size(max = 120) String decision,
            @Nullable Integer version) {

        static PersonnelEventForm of(PersonnelEvent event) {
            return new PersonnelEventForm(
                    event.kind(),
                    event.discipline(),
                    event.detail(),
                    event.valid().from(),
                    event.valid().to(),
                    event.decision(),
                    event.version());
        }

        Period period() {
            return new Period(from, to);
        }

        void check(BindingResult errors) {
            if (from != null && to != null && to.isBefore(from)) {
                errors.rejectValue("to", "refusal.period.reversed", new Object[] {from, to}, null);
            }
            if (kind == PersonnelEventKind.DISCIPLINE && discipline == null) {
                errors.rejectValue("discipline", "refusal.staff.disciplineNeedsForm");
            }
        }
    }

    private final PersonRepository people;
    private final PersonService service;
    private final Forms forms;
    private final Words words;
    private final Clock clock;

    PersonnelEventController(PersonRepository people, PersonService service, Forms forms, Words words, Clock clock) {
        this.people = people;
        this.service = service;
        this.forms = forms;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        changeable(id, viewer);
        model.addAttribute(
                "form",
                new PersonnelEventForm(
                        PersonnelEventKind.MATERNITY, null, null, LocalDate.now(clock), null, null, null));
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
        return forms.submit(errors, "staff/event", "staff.eventSaved", () -> {
            service.note(id, form, viewer);
            return "/staff/" + id;
        });
    }

    @GetMapping("/{event}/edit")
    String edit(@PathVariable UUID id, @PathVariable UUID event, Viewer viewer, Model model) {
        model.addAttribute("form", PersonnelEventForm.of(changeable(id, viewer).requireEvent(event)));
        return "staff/event";
    }

    @PostMapping("/{event}")
    String update(
            @PathVariable UUID id,
            @PathVariable UUID event,
            @Valid @ModelAttribute("form") PersonnelEventForm form,
            BindingResult errors,
            Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        form.check(errors);
        return forms.submit(errors, "staff/event", "staff.eventSaved", () -> {
            service.amend(id, event, form, viewer);
            return "/staff/" + id;
        });
    }

    @PostMapping("/{event}/removal")
    String delete(
            @PathVariable UUID id,
            @PathVariable UUID event,
            @RequestParam(required = false) @Nullable String reason,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        if (reason == null || reason.length() > 300) {
            throw new Refusal("staff.reasonMissing");
        }
        service.strike(id, event, reason, viewer);
        flash.addFlashAttribute("done", words.say("staff.eventStruck"));
        return "redirect:/staff/" + id;
    }

    private Person changeable(UUID id, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        Person person = people.require(id);
        if (!Sight.mayChange(viewer, person.school().id())) {
            throw new NotFound();
        }
        return person;
    }
}
