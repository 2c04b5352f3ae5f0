package vn.thidua.dispute;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.DomainEvent;

/** What is said and entered beside the sheets of a round. */
public sealed interface DisputeEvent extends DomainEvent {

    String unit();

    /** The unit explained a criterion. */
    record Explained(UUID organisationId, UUID subjectId, String unit, String code) implements DisputeEvent {
        @Override
        public List<String> words() {
            return List.of(unit, code);
        }
    }

    /** Bonus or penalty was entered. */
    record ExtraEntered(
            UUID organisationId,
            UUID subjectId,
            String unit,
            String points,
            @Nullable String reason) implements DisputeEvent {
        @Override
        public List<String> words() {
            return List.of(unit, points);
        }
    }

    /** Bonus or penalty was struck out. */
    record ExtraStruck(UUID organisationId, UUID subjectId, String unit, String points) implements DisputeEvent {
        @Override
        public List<String> words() {
            return List.of(unit, points);
        }
    }

    /** The unit may not be proposed. */
    record Barred(
            UUID organisationId,
            UUID subjectId,
            String unit,
            String condition,
            @Nullable String reason) implements DisputeEvent {
        @Override
        public List<String> words() {
            return List.of(unit, condition);
        }
    }

    /** What bars the unit is said in other words. */
    record BarCorrected(
            UUID organisationId,
            UUID subjectId,
            String unit,
            String condition,
            String now,
            @Nullable String reason) implements DisputeEvent {
        @Override
        public List<String> words() {
            return List.of(unit, condition, now);
        }
    }

    /** The unit may be proposed again. */
    record Unbarred(
            UUID organisationId,
            UUID subjectId,
            String unit,
            String condition,
            @Nullable String reason) implements DisputeEvent {
        @Override
        public List<String> words() {
            return List.of(unit, condition);
        }
    }
}
