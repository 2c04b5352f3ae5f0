package vn.thidua.law;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.DomainEvent;

/** What can happen to the law as the installation knows it; it belongs to no organisation. */
public sealed interface LawEvent extends DomainEvent {

    @Override
    default @Nullable UUID organisationId() {
        return null;
    }

    /** An instrument was entered or corrected. */
    record InstrumentChanged(UUID subjectId, String name, String number) implements LawEvent {
        @Override
        public List<String> words() {
            return List.of(name, number);
        }
    }

    /** A regime was named or dated anew. */
    record RegimeChanged(UUID subjectId, String name, LocalDate from) implements LawEvent {
        @Override
        public List<String> words() {
            return List.of(name, from.toString());
        }
    }

    /** A base salary was entered or corrected. */
    record BaseSalaryChanged(UUID subjectId, long amount, LocalDate from) implements LawEvent {
        @Override
        public List<String> words() {
            return List.of(Long.toString(amount), from.toString());
        }
    }

    /** A rule of rating was entered or corrected. */
    record RatingRuleChanged(UUID subjectId, String name, LocalDate from) implements LawEvent {
        @Override
        public List<String> words() {
            return List.of(name, from.toString());
        }
    }
}
