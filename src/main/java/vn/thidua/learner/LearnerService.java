package vn.thidua.learner;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;
import vn.thidua.training.TrainingClass;
import vn.thidua.training.TrainingClassRepository;

/** The verbs of a class's list, each one transaction; the class is held meanwhile, because its numbers bound the list. */
@Service
@Transactional
class LearnerService {

    private final LearnerRepository learners;
    private final TrainingClassRepository classes;
    private final ApplicationEventPublisher events;

    LearnerService(LearnerRepository learners, TrainingClassRepository classes, ApplicationEventPublisher events) {
        this.learners = learners;
        this.classes = classes;
        this.events = events;
    }

    void create(UUID classId, LearnerForm form, Viewer viewer) {
        TrainingClass held = classes.requireForChange(classId, viewer);
        List<Learner> list = learners.ofClass(classId);
        var learner = new Learner(held, form);
        refuse(held, list, learner);
        learners.save(learner);
        learners.flush();
        events.publishEvent(
                new LearnerEvent.Listed(held.organisation().id(), classId, learner.fullName(), held.code()));
    }

    void update(UUID classId, UUID id, LearnerForm form, Viewer viewer) {
        TrainingClass held = classes.requireForChange(classId, viewer);
        Learner learner = require(classId, id);
        if (!Objects.equals(form.version(), learner.version())) {
            throw new Stale(form, LearnerForm.of(learner));
        }
        List<Learner> others = learners.ofClass(classId).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        learner.write(form);
        refuse(held, others, learner);
        learners.flush();
        events.publishEvent(
                new LearnerEvent.Corrected(held.organisation().id(), classId, learner.fullName(), held.code()));
    }

    void delete(UUID classId, UUID id, Viewer viewer) {
        TrainingClass held = classes.requireForChange(classId, viewer);
        Learner learner = require(classId, id);
        learners.delete(learner);
        learners.flush();
        events.publishEvent(
                new LearnerEvent.TakenOff(held.organisation().id(), classId, learner.fullName(), held.code()));
    }

    /** The list says no more than the class: not more learners, not more of them commended, nobody twice. */
    private static void refuse(TrainingClass held, List<Learner> others, Learner learner) {
        if (others.stream().anyMatch(other -> other.key().equals(learner.key()))) {
            throw new Refusal("learner.twice", learner.fullName());
        }
        held.refuseLonger(
                others.size() + 1,
                (int) others.stream().filter(Learner::isCommended).count() + (learner.isCommended() ? 1 : 0));
    }

    private Learner require(UUID classId, UUID id) {
        return learners.findOf(classId, id).orElseThrow(NotFound::new);
    }
}
