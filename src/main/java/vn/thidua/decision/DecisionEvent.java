package vn.thidua.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.DomainEvent;

/** What can happen to a decision of commendation. */
public sealed interface DecisionEvent extends DomainEvent {

    /** It was begun. */
    record DecisionBegun(UUID organisationId, UUID subjectId, String about) implements DecisionEvent {
        @Override
        public List<String> words() {
            return List.of(about);
        }
    }

    /** Its list was changed. */
    record ListChanged(UUID organisationId, UUID subjectId, String about, int lines) implements DecisionEvent {
        @Override
        public List<String> words() {
            return List.of(about, Integer.toString(lines));
        }
    }

    /** It was issued, and its awards entered. */
    record Issued(UUID organisationId, UUID subjectId, String number, LocalDate on, int awards)
            implements DecisionEvent {
        @Override
        public List<String> words() {
            return List.of(number, on.toString(), Integer.toString(awards));
        }
    }

    /** It was annulled, and its awards cancelled. */
    record Annulled(
            UUID organisationId,
            UUID subjectId,
            String number,
            @Nullable String reason) implements DecisionEvent {
        @Override
        public List<String> words() {
            return List.of(number);
        }
    }

    /** A draft was thrown away. */
    record DraftDiscarded(UUID organisationId, UUID subjectId, String about) implements DecisionEvent {
        @Override
        public List<String> words() {
            return List.of(about);
        }
    }
}
