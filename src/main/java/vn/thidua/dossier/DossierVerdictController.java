package vn.thidua.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.eligibility.Subject;
import vn.thidua.eligibility.Subject.SubjectKind;
import vn.thidua.eligibility.Verdict;
import vn.thidua.eligibility.Verdicts;
import vn.thidua.nomination.Dossier;
import vn.thidua.nomination.DossierRepository;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Whether the subject of a dossier meets what its title asks for; the page of the dossier fetches it when it is opened. */
@Controller
class DossierVerdictController {

    private final DossierRepository dossiers;
    private final Verdicts verdicts;
    private final Clock clock;

    DossierVerdictController(DossierRepository dossiers, Verdicts verdicts, Clock clock) {
        this.dossiers = dossiers;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    @GetMapping("/nominations/{id}/eligibility")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Dossier dossier = dossiers.require(id, viewer);
        model.addAttribute("dossier", dossier);
        Verdict verdict = verdict(dossier);
        boolean open = dossier.isKeptBy(viewer) || dossier.isOwnOf(viewer);
        model.addAttribute("verdict", verdict == null || open ? verdict : verdict.discreet());
        return "nomination/verdict";
    }

    /** Nothing for people from outside the staff, and for a subject of which that year knows nothing. */
    private @Nullable Verdict verdict(Dossier dossier) {
        UUID school = dossier.school().id();
        var person = dossier.person();
        var unit = dossier.unit();
        Subject subject =
                switch (dossier.subject()) {
                    case PERSON -> person == null ? null : new Subject(SubjectKind.PERSON, person.id(), school);
                    case UNIT -> unit == null ? null : new Subject(SubjectKind.UNIT, unit.id(), school);
                    case SCHOOL -> new Subject(SubjectKind.SCHOOL, school, school);
                    case OTHER -> null;
                };
        LocalDate received =
                dossier.receivedAt() == null ? null : LocalDate.ofInstant(dossier.receivedAt(), clock.getZone());
        try {
            return subject == null ? null : verdicts.of(subject, dossier.title().code(), dossier.year(), received);
        } catch (NotFound unknown) {
            return null;
        }
    }
}
