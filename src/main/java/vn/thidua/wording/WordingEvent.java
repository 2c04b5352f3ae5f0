package vn.thidua.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.DomainEvent;

/** What can happen to the words of documents; they belong to no organisation. */
public sealed interface WordingEvent extends DomainEvent {

    @Override
    default @Nullable UUID organisationId() {
        return null;
    }

    /** Another version was written. */
    record Written(UUID subjectId, String kind, String regime, int revision, LocalDate from) implements WordingEvent {
        @Override
        public List<String> words() {
            return List.of(kind, regime, Integer.toString(revision), from.toString());
        }
    }
}
