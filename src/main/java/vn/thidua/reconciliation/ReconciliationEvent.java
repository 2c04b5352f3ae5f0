package vn.thidua.reconciliation;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What happens to texts that are checked, and to what is found in them. */
public sealed interface ReconciliationEvent extends DomainEvent {

    /** A text was given to be checked. */
    record TextEntered(UUID organisationId, UUID subjectId, String title) implements ReconciliationEvent {
        @Override
        public List<String> words() {
            return List.of(title);
        }
    }

    /** It was thrown away. */
    record TextDeleted(UUID organisationId, UUID subjectId, String title) implements ReconciliationEvent {
        @Override
        public List<String> words() {
            return List.of(title);
        }
    }

    /** A finding was let pass. */
    record LetPass(UUID organisationId, UUID subjectId, String rule, String sentence, String reason)
            implements ReconciliationEvent {
        @Override
        public List<String> words() {
            return List.of(rule, sentence, reason);
        }
    }

    /** A finding that had been let pass counts again. */
    record TakenUp(UUID organisationId, UUID subjectId, String rule, String sentence) implements ReconciliationEvent {
        @Override
        public List<String> words() {
            return List.of(rule, sentence);
        }
    }
}
