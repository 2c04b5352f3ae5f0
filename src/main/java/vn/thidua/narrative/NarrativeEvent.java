package vn.thidua.narrative;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.DomainEvent;

/** What can happen to the sections of a report; what is saved while typing is nobody's business. */
sealed interface NarrativeEvent extends DomainEvent {

    /** The section that it happened to. */
    String section();

    @Override
    default List<String> words() {
        return List.of(section());
    }

    /** Its words were saved. */
    record Written(UUID organisationId, UUID subjectId, String section) implements NarrativeEvent {}

    /** It is for somebody to write. */
    record Assigned(
            UUID organisationId,
            UUID subjectId,
            String section,
            String unit,
            @Nullable LocalDate dueOn) implements NarrativeEvent {
        @Override
        public List<String> words() {
            return List.of(section, unit, dueOn == null ? "" : dueOn.toString());
        }
    }

    /** Another picture stands in it, or none. */
    record Illustrated(UUID organisationId, UUID subjectId, String section, String picture) implements NarrativeEvent {
        @Override
        public List<String> words() {
            return List.of(section, picture);
        }
    }

    /** Whoever writes it is done. */
    record Finished(UUID organisationId, UUID subjectId, String section) implements NarrativeEvent {}

    /** It is being written again. */
    record TakenUpAgain(UUID organisationId, UUID subjectId, String section) implements NarrativeEvent {}

    /** A section of its time was taken into the report. */
    record TakenIn(UUID organisationId, UUID subjectId, String section) implements NarrativeEvent {}

    /** A section of its time was left out again. */
    record LeftOut(UUID organisationId, UUID subjectId, String section) implements NarrativeEvent {}
}
