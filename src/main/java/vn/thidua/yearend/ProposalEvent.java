package vn.thidua.yearend;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.evaluation.RatingLevel;
import vn.thidua.shared.DomainEvent;

/** What happens to the proposals for a year's ratings. */
sealed interface ProposalEvent extends DomainEvent {

    /** It was made from the months. */
    record Made(UUID organisationId, UUID subjectId, String year, RatedSubject kind) implements ProposalEvent {
        @Override
        public List<String> words() {
            return List.of(year);
        }
    }

    /** A line was decided otherwise than the months gave. */
    record Decided(
            UUID organisationId,
            UUID subjectId,
            String subject,
            String year,
            @Nullable RatingLevel level,
            String reason)
            implements ProposalEvent {
        @Override
        public List<String> words() {
            return List.of(subject, year, level == null ? "–" : level.name());
        }
    }

    /** The rector confirmed it. */
    record Confirmed(UUID organisationId, UUID subjectId, String year, RatedSubject kind, int ratings, String decision)
            implements ProposalEvent {
        @Override
        public List<String> words() {
            return List.of(year, Integer.toString(ratings), decision);
        }
    }

    /** The confirmation was taken back, and with it the ratings. */
    record Withdrawn(UUID organisationId, UUID subjectId, String year, RatedSubject kind, String reason)
            implements ProposalEvent {
        @Override
        public List<String> words() {
            return List.of(year);
        }
    }

    /** The draft was thrown away. */
    record Removed(UUID organisationId, UUID subjectId, String year, RatedSubject kind) implements ProposalEvent {
        @Override
        public List<String> words() {
            return List.of(year);
        }
    }
}
