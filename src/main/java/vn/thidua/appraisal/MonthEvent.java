package vn.thidua.appraisal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.evaluation.RatingLevel;
import vn.thidua.shared.DomainEvent;

/** What happens to months and their sheets; each single score is kept beside its sheet, not here. */
public sealed interface MonthEvent extends DomainEvent {

    /** A month was opened. */
    record Opened(UUID organisationId, UUID subjectId, String month, LocalDate from, LocalDate to)
            implements MonthEvent {
        @Override
        public List<String> words() {
            return List.of(month, from.toString(), to.toString());
        }
    }

    /** People rate themselves on other days. */
    record WindowMoved(UUID organisationId, UUID subjectId, String month, LocalDate from, LocalDate to)
            implements MonthEvent {
        @Override
        public List<String> words() {
            return List.of(month, from.toString(), to.toString());
        }
    }

    /** A month was locked. */
    record Locked(
            UUID organisationId,
            UUID subjectId,
            String month,
            long rated,
            long missing,
            @Nullable String reason) implements MonthEvent {
        @Override
        public List<String> words() {
            return List.of(month, Long.toString(rated), Long.toString(missing));
        }
    }

    /** A locked month was opened again, for the so many-th time. */
    record Unlocked(UUID organisationId, UUID subjectId, String month, int times, String reason) implements MonthEvent {
        @Override
        public List<String> words() {
            return List.of(month, Integer.toString(times));
        }
    }

    /** Somebody handed in the own rating. */
    record HandedIn(UUID organisationId, UUID subjectId, String whom, String month) implements MonthEvent {
        @Override
        public List<String> words() {
            return List.of(whom, month);
        }
    }

    /** The head of a unit rated somebody. */
    record Rated(
            UUID organisationId,
            UUID subjectId,
            String whom,
            String month,
            @Nullable RatingLevel before,
            @Nullable RatingLevel after,
            @Nullable String reason)
            implements MonthEvent {
        @Override
        public List<String> words() {
            return List.of(whom, month, change(before, after));
        }
    }

    /** Council or rector decided. */
    record Decided(
            UUID organisationId,
            UUID subjectId,
            String whom,
            String month,
            @Nullable RatingLevel before,
            @Nullable RatingLevel after,
            @Nullable String reason)
            implements MonthEvent {
        @Override
        public List<String> words() {
            return List.of(whom, month, change(before, after));
        }
    }

    /** A whole unit was rated at once. */
    record UnitRated(UUID organisationId, UUID subjectId, String unit, String month, int people) implements MonthEvent {
        @Override
        public List<String> words() {
            return List.of(unit, month, Integer.toString(people));
        }
    }

    /** Somebody may rate oneself outside the window. */
    record Reopened(UUID organisationId, UUID subjectId, String whom, String month, LocalDate until, String reason)
            implements MonthEvent {
        @Override
        public List<String> words() {
            return List.of(whom, month, until.toString());
        }
    }

    /** Somebody is not rated, by decision of the school. */
    record Exempted(UUID organisationId, UUID subjectId, String whom, LocalDate from, String reason)
            implements MonthEvent {
        @Override
        public List<String> words() {
            return List.of(whom, from.toString());
        }
    }

    /** Somebody is rated again. */
    record ExemptionEnded(UUID organisationId, UUID subjectId, String whom, LocalDate from) implements MonthEvent {
        @Override
        public List<String> words() {
            return List.of(whom, from.toString());
        }
    }

    /** How the school does it, from a month on. */
    record Settled(UUID organisationId, UUID subjectId, String month, int firstDay, int lastDay, int leastDays)
            implements MonthEvent {
        @Override
        public List<String> words() {
            return List.of(month, Integer.toString(firstDay), Integer.toString(lastDay), Integer.toString(leastDays));
        }
    }

    private static String change(@Nullable RatingLevel before, @Nullable RatingLevel after) {
        String now = after == null ? "–" : after.name();
        return before == null || before == after ? now : before + " → " + now;
    }
}
