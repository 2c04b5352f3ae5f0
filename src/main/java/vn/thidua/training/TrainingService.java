package vn.thidua.training;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.programme.ProgrammeRepository;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** The verbs of a class, each one transaction. */
@Service
@Transactional
class TrainingService {

    private final TrainingClassRepository classes;
    private final ProgrammeRepository programmes;
    private final OrganisationRepository organisations;
    private final ApplicationEventPublisher events;

    TrainingService(
            TrainingClassRepository classes,
            ProgrammeRepository programmes,
            OrganisationRepository organisations,
            ApplicationEventPublisher events) {
        this.classes = classes;
        this.programmes = programmes;
        this.organisations = organisations;
        this.events = events;
    }

    UUID create(TrainingClassForm form, Viewer viewer) {
        return enter(school(viewer), form).id();
    }

    /** Enters the classes of a whole term: all of them or none. */
    int createAll(List<TrainingClassForm> forms, Viewer viewer) {
        Organisation school = school(viewer);
        forms.forEach(form -> enter(school, form));
        return forms.size();
    }

    private TrainingClass enter(Organisation school, TrainingClassForm form) {
        var held = new TrainingClass(school, programmes.require(form.programme()), form);
        refuseSecond(held);
        classes.save(held);
        events.publishEvent(held.entered());
        return held;
    }

    void update(UUID id, TrainingClassForm form, Viewer viewer) {
        TrainingClass held = classes.requireForChange(id, viewer);
        if (!Objects.equals(form.version(), held.version())) {
            throw new Stale(form, TrainingClassForm.of(held));
        }
        events.publishEvent(held.change(programmes.require(form.programme()), form));
        refuseSecond(held);
    }

    /** Strikes the record out; the journal keeps that it was there, and why it went. */
    void delete(UUID id, @Nullable String reason, Viewer viewer) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("training.reasonMissing");
        }
        TrainingClass held = classes.requireForChange(id, viewer);
        classes.delete(held);
        events.publishEvent(held.struck(reason.strip()));
    }

    private void refuseSecond(TrainingClass held) {
        if (classes.hasOther(held.organisation().id(), held.code(), held.id())) {
            throw new Refusal("training.codeTaken", held.code());
        }
    }

    private Organisation school(Viewer viewer) {
        if (!TrainingClass.isKeptBy(viewer, viewer.homeId())) {
            throw new AccessDeniedException("role");
        }
        return organisations.require(viewer.homeId());
    }
}
