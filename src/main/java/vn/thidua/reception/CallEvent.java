package vn.thidua.reception;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What can happen to calls for reports. */
public sealed interface CallEvent extends DomainEvent {

    /** A body asks for the reports of a period. */
    record Called(UUID organisationId, UUID subjectId, String outline, LocalDate dueOn) implements CallEvent {
        @Override
        public List<String> words() {
            return List.of(outline, dueOn.toString());
        }
    }

    /** Its deadline or its basis was changed. */
    record CallChanged(UUID organisationId, UUID subjectId, String outline, LocalDate dueOn) implements CallEvent {
        @Override
        public List<String> words() {
            return List.of(outline, dueOn.toString());
        }
    }
}
