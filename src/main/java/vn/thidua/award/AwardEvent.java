package vn.thidua.award;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.DomainEvent;

/** What can happen in the ledger. */
public sealed interface AwardEvent extends DomainEvent {

    /** Somebody received a title or form. */
    record Conferred(UUID organisationId, UUID subjectId, String name, String title, String year)
            implements AwardEvent {
        @Override
        public List<String> words() {
            return List.of(title, name, year);
        }
    }

    /** Many were entered at once. */
    record ManyConferred(UUID organisationId, UUID subjectId, int awards) implements AwardEvent {
        @Override
        public List<String> words() {
            return List.of(Integer.toString(awards));
        }
    }

    /** What was written wrongly was corrected by a later entry. */
    record EntryCorrected(UUID organisationId, UUID subjectId, String name, String title, String year, String reason)
            implements AwardEvent {
        @Override
        public List<String> words() {
            return List.of(title, name, year);
        }
    }

    /** A scan of its decision was attached by a later entry. */
    record ScanAttached(UUID organisationId, UUID subjectId, String name, String title, String year, String reason)
            implements AwardEvent {
        @Override
        public List<String> words() {
            return List.of(title, name, year);
        }
    }

    /** Its decision is known now. */
    record Confirmed(
            UUID organisationId, UUID subjectId, String name, String title, String year, String decision, String reason)
            implements AwardEvent {
        @Override
        public List<String> words() {
            return List.of(title, name, year, decision);
        }
    }

    /** It was taken away by a decision. */
    record AwardWithdrawn(
            UUID organisationId,
            UUID subjectId,
            String name,
            String title,
            String year,
            @Nullable String reason) implements AwardEvent {
        @Override
        public List<String> words() {
            return List.of(title, name, year);
        }
    }

    /** It should never have been entered, or its decision was cancelled. */
    record Cancelled(UUID organisationId, UUID subjectId, String name, String title, String year, String reason)
            implements AwardEvent {
        @Override
        public List<String> words() {
            return List.of(title, name, year);
        }
    }
}
