package vn.thidua.learner;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What happens to the list of a class. */
public sealed interface LearnerEvent extends DomainEvent {

    /** A learner was put on it. */
    record Listed(UUID organisationId, UUID subjectId, String name, String code) implements LearnerEvent {
        @Override
        public List<String> words() {
            return List.of(name, code);
        }
    }

    /** What it says of a learner was changed. */
    record Corrected(UUID organisationId, UUID subjectId, String name, String code) implements LearnerEvent {
        @Override
        public List<String> words() {
            return List.of(name, code);
        }
    }

    /** A learner was taken off it. */
    record TakenOff(UUID organisationId, UUID subjectId, String name, String code) implements LearnerEvent {
        @Override
        public List<String> words() {
            return List.of(name, code);
        }
    }
}
