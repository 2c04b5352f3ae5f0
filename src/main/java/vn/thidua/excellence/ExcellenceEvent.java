package vn.thidua.excellence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What happens to the rules by which shares of excellent ratings are held. */
sealed interface ExcellenceEvent extends DomainEvent {

    /** A school laid one down, or corrected it. */
    record Settled(UUID organisationId, UUID subjectId, LocalDate from) implements ExcellenceEvent {
        @Override
        public List<String> words() {
            return List.of(from.toString());
        }
    }

    /** A school went back to what was before. */
    record Removed(UUID organisationId, UUID subjectId, LocalDate from) implements ExcellenceEvent {
        @Override
        public List<String> words() {
            return List.of(from.toString());
        }
    }
}
