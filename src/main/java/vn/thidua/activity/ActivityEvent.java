package vn.thidua.activity;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What happens to the records of activities; whose salary was raised is not told. */
public sealed interface ActivityEvent extends DomainEvent {

    /** It was entered. */
    record Entered(UUID organisationId, UUID subjectId, String what, String day) implements ActivityEvent {
        @Override
        public List<String> words() {
            return List.of(what, day);
        }
    }

    /** It was changed. */
    record Changed(UUID organisationId, UUID subjectId, String what, String change) implements ActivityEvent {
        @Override
        public List<String> words() {
            return List.of(what, change);
        }
    }

    /** It was struck out. */
    record Struck(UUID organisationId, UUID subjectId, String what, String day, String reason)
            implements ActivityEvent {
        @Override
        public List<String> words() {
            return List.of(what, day);
        }
    }
}
