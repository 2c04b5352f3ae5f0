package vn.thidua.staff;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** The page of one person, as much of it as the viewer may see. */
@Controller
@RequestMapping("/staff")
class PersonController {

    private final PersonRepository people;

    PersonController(PersonRepository people) {
        this.people = people;
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
        Sight sight = Sight.of(viewer, person);
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
}
