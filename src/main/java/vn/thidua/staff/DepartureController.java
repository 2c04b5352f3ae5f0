package vn.thidua.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
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

/** Leaving the school (thôi việc, nghỉ hưu, chuyển công tác) and taking that back. */
@Controller
@RequestMapping("/staff/{id}/departure")
class DepartureController {

    /** What the form of a leaving posts. */
    record DepartureForm(@NotNull LocalDate lastDay) {}

    private final PersonRepository people;
    private final PersonService service;
    private final Forms forms;
    private final Words words;
    private final Clock clock;

    DepartureController(PersonRepository people, PersonService service, Forms forms, Words words, Clock clock) {
        this.people = people;
        this.service = service;
        this.forms = forms;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        if (!Sight.mayChange(viewer, people.require(id).school().id())) {
            throw new NotFound();
        }
        model.addAttribute("form", new DepartureForm(LocalDate.now(clock)));
        return "staff/departure";
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DepartureForm form,
            BindingResult errors,
            Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        return forms.submit(errors, "staff/departure", "staff.left", () -> {
            service.leave(id, form, viewer);
            return "/staff/" + id;
        });
    }

    @PostMapping("/undoing")
    String delete(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        service.stay(id, viewer);
        flash.addFlashAttribute("done", words.say("staff.stayed"));
        return "redirect:/staff/" + id;
    }
}
