package vn.thidua.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.DomainEvent;

/** What can happen to a registration and to the school's list; saving a draft is nobody's business. */
public sealed interface RegistrationEvent extends DomainEvent {

    /** It was handed in; {@code reason} says why so late, if it came after the window. */
    record Submitted(
            UUID organisationId,
            UUID subjectId,
            String name,
            String year,
            @Nullable String reason) implements RegistrationEvent {
        @Override
        public List<String> words() {
            return List.of(name, year);
        }
    }

    /** The unit (or the rector) stands behind it. */
    record Endorsed(UUID organisationId, UUID subjectId, String name, String year) implements RegistrationEvent {
        @Override
        public List<String> words() {
            return List.of(name, year);
        }
    }

    /** It goes back to be corrected. */
    record SentBack(UUID organisationId, UUID subjectId, String name, String year, String reason)
            implements RegistrationEvent {
        @Override
        public List<String> words() {
            return List.of(name, year);
        }
    }

    /** Its owner does not want it any more. */
    record Withdrawn(UUID organisationId, UUID subjectId, String name, String year) implements RegistrationEvent {
        @Override
        public List<String> words() {
            return List.of(name, year);
        }
    }

    /** The days of registration were set or moved. */
    record WindowSet(UUID organisationId, UUID subjectId, String year, LocalDate opens, LocalDate closes)
            implements RegistrationEvent {
        @Override
        public List<String> words() {
            return List.of(year, opens.toString(), closes.toString());
        }
    }

    /** The standing body put the list together. */
    record ListConsolidated(UUID organisationId, UUID subjectId, String year, int listed) implements RegistrationEvent {
        @Override
        public List<String> words() {
            return List.of(year, Integer.toString(listed));
        }
    }

    /** The rector locked the list. */
    record ListLocked(UUID organisationId, UUID subjectId, String year) implements RegistrationEvent {
        @Override
        public List<String> words() {
            return List.of(year);
        }
    }

    /** The rector opened the list again. */
    record ListReopened(UUID organisationId, UUID subjectId, String year, String reason) implements RegistrationEvent {
        @Override
        public List<String> words() {
            return List.of(year);
        }
    }

    /** People who had not registered were reminded. */
    record Reminded(UUID organisationId, UUID subjectId, String year, int people) implements RegistrationEvent {
        @Override
        public List<String> words() {
            return List.of(year, Integer.toString(people));
        }
    }
}
