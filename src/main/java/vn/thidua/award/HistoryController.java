package vn.thidua.award;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.award.AwardSubject.Receiver;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.Person;
import vn.thidua.staff.PersonRepository;

/** All that a person, a unit or a school ever received, as the achievement report lists it (Decree 91/2017, Form 02, III). */
@Controller
@RequestMapping("/awards")
class HistoryController {

    private final Awards awards;
    private final PersonRepository people;
    private final OrganisationRepository organisations;

    HistoryController(Awards awards, PersonRepository people, OrganisationRepository organisations) {
        this.awards = awards;
        this.people = people;
        this.organisations = organisations;
    }

    @GetMapping("/people/{id}")
    String person(@PathVariable UUID id, Viewer viewer, Model model) {
        Person person = people.findWithAppointments(id).orElseThrow(NotFound::new);
        String place = person.lastAppointment().map(last -> last.unit().name()).orElse("");
        return show(Receiver.PERSON, id, person.fullName(), place, person.school(), viewer, model);
    }

    @GetMapping("/units/{id}")
    String unit(@PathVariable UUID id, Viewer viewer, Model model) {
        Organisation unit = organisations.require(id);
        return show(Receiver.UNIT, id, unit.name(), unit.body().name(), unit.body(), viewer, model);
    }

    @GetMapping("/schools/{id}")
    String school(@PathVariable UUID id, Viewer viewer, Model model) {
        Organisation school = organisations.require(id);
        model.addAttribute("counts", awards.countsOf(id));
        return show(Receiver.SCHOOL, id, school.name(), "", school.body(), viewer, model);
    }

    @GetMapping("/school")
    String own(Viewer viewer, Model model) {
        return school(viewer.homeId(), viewer, model);
    }

    private String show(
            Receiver kind, UUID id, String name, String place, Organisation school, Viewer viewer, Model model) {
        if (!viewer.mayRead(school.id())) {
            throw new NotFound();
        }
        List<Award> history = awards.historyOf(kind, id, viewer);
        model.addAttribute("kind", kind);
        model.addAttribute("name", name);
        model.addAttribute("place", place);
        model.addAttribute("school", school);
        model.addAttribute("history", history);
        model.addAttribute(
                "titles", history.stream().filter(award -> !award.isForm()).toList());
        model.addAttribute("forms", history.stream().filter(Award::isForm).toList());
        return "award/history";
    }
}
