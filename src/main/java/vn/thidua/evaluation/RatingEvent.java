package vn.thidua.evaluation;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What happens to yearly ratings; the level itself is in the journal, which only the school's keepers read. */
public sealed interface RatingEvent extends DomainEvent {

    /** It was entered. */
    record Entered(UUID organisationId, UUID subjectId, String subject, String year, RatingLevel level)
            implements RatingEvent {
        @Override
        public List<String> words() {
            return List.of(subject, year, level.name());
        }
    }

    /** Its level, or what is known of its decision, was corrected. */
    record Corrected(
            UUID organisationId, UUID subjectId, String subject, String year, RatingLevel before, RatingLevel after)
            implements RatingEvent {
        @Override
        public List<String> words() {
            return List.of(subject, year, before.name(), after.name());
        }
    }

    /** It was struck out. */
    record Deleted(UUID organisationId, UUID subjectId, String subject, String year, RatingLevel level, String reason)
            implements RatingEvent {
        @Override
        public List<String> words() {
            return List.of(subject, year, level.name());
        }
    }

    /** A file was attached, in place of the one before, if any. */
    record FileAttached(UUID organisationId, UUID subjectId, String subject, String year, String file, String sha256)
            implements RatingEvent {
        @Override
        public List<String> words() {
            return List.of(subject, year, file, sha256);
        }
    }

    /** Its file was taken away. */
    record FileRemoved(UUID organisationId, UUID subjectId, String subject, String year, String file)
            implements RatingEvent {
        @Override
        public List<String> words() {
            return List.of(subject, year, file);
        }
    }
}
