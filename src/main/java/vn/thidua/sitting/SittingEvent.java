package vn.thidua.sitting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.DomainEvent;
import vn.thidua.sitting.SittingState.SittingVerb;

/** What can happen to a session. */
public sealed interface SittingEvent extends DomainEvent {

    /** A step from planned to signed, or back. */
    record Moved(
            UUID organisationId,
            UUID subjectId,
            SittingVerb verb,
            String name,
            LocalDate heldOn,
            @Nullable String reason)
            implements SittingEvent {
        @Override
        public List<String> words() {
            return List.of("enum.SittingVerb." + verb.name(), name, heldOn.toString());
        }
    }

    /** Attendance was taken or corrected. */
    record AttendanceTaken(UUID organisationId, UUID subjectId, String name, int present, int total)
            implements SittingEvent {
        @Override
        public List<String> words() {
            return List.of(name, Integer.toString(present), Integer.toString(total));
        }
    }

    /** A member answered the notice. */
    record Answered(
            UUID organisationId,
            UUID subjectId,
            String name,
            String member,
            @Nullable String reason) implements SittingEvent {
        @Override
        public List<String> words() {
            return List.of(name, member);
        }
    }

    /** An item of the agenda was settled. */
    record ItemSettled(UUID organisationId, UUID subjectId, String name, String item) implements SittingEvent {
        @Override
        public List<String> words() {
            return List.of(name, item);
        }
    }

    /** A settled item was taken up again. */
    record ItemTakenUp(UUID organisationId, UUID subjectId, String name, String item) implements SittingEvent {
        @Override
        public List<String> words() {
            return List.of(name, item);
        }
    }
}
