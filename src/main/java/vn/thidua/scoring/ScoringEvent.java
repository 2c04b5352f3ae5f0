package vn.thidua.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.DomainEvent;
import vn.thidua.shared.EmulationYear;

/** What can happen to a round of scoring. */
public sealed interface ScoringEvent extends DomainEvent {

    String name();

    @Override
    default List<String> words() {
        return List.of(name());
    }

    /** It was prepared. */
    record Prepared(UUID organisationId, UUID subjectId, String name) implements ScoringEvent {}

    /** Its settings were changed. */
    record SettingsChanged(UUID organisationId, UUID subjectId, String name) implements ScoringEvent {}

    /** It went on. */
    record WentOn(UUID organisationId, UUID subjectId, String name, ScoringState state, String label)
            implements ScoringEvent {
        @Override
        public List<String> words() {
            return List.of(name, label);
        }
    }

    /** It was taken a step back. */
    record WentBack(
            UUID organisationId,
            UUID subjectId,
            String name,
            String label,
            @Nullable String reason) implements ScoringEvent {
        @Override
        public List<String> words() {
            return List.of(name, label);
        }
    }

    /**
     * It was over and is at its conference again; what followed from its end no longer stands.
     *
     * @param by who opened it
     */
    record Reopened(UUID organisationId, UUID subjectId, String name, EmulationYear year, String by, String reason)
            implements ScoringEvent {}

    /** Units joined it. */
    record UnitsJoined(UUID organisationId, UUID subjectId, String name, int units) implements ScoringEvent {
        @Override
        public List<String> words() {
            return List.of(name, Integer.toString(units));
        }
    }

    /** A unit left while it ran. */
    record UnitLeft(
            UUID organisationId,
            UUID subjectId,
            String name,
            String unit,
            LocalDate day,
            @Nullable String reason) implements ScoringEvent {
        @Override
        public List<String> words() {
            return List.of(name, unit, "%1$td/%1$tm/%1$tY".formatted(day));
        }
    }

    /** Who scores whom was assigned. */
    record PairsAssigned(UUID organisationId, UUID subjectId, String name, String unit) implements ScoringEvent {
        @Override
        public List<String> words() {
            return List.of(name, unit);
        }
    }

    /** It was struck out before it opened. */
    record Struck(UUID organisationId, UUID subjectId, String name) implements ScoringEvent {}
}
