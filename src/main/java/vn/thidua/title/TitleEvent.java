package vn.thidua.title;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.DomainEvent;

/** What can happen to a title and its rules; the catalogue belongs to no organisation. */
public sealed interface TitleEvent extends DomainEvent {

    @Override
    default @Nullable UUID organisationId() {
        return null;
    }

    /** Its names or its use changed. */
    record Changed(UUID subjectId, String name) implements TitleEvent {
        @Override
        public List<String> words() {
            return List.of(name);
        }
    }

    /** A new rule stands from a day on. */
    record RuleStarted(UUID subjectId, String name, LocalDate from) implements TitleEvent {
        @Override
        public List<String> words() {
            return List.of(name, from.toString());
        }
    }

    /** An unverified rule was corrected. */
    record RuleCorrected(UUID subjectId, String name, LocalDate from) implements TitleEvent {
        @Override
        public List<String> words() {
            return List.of(name, from.toString());
        }
    }

    /** A rule was compared with the original text. */
    record RuleVerified(UUID subjectId, String name, LocalDate from, String source) implements TitleEvent {
        @Override
        public List<String> words() {
            return List.of(name, from.toString(), source);
        }
    }
}
