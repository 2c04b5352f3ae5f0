package vn.thidua.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What can happen to the plan and the targets of a movement, which is each event's subject. */
sealed interface PlanEvent extends DomainEvent {

    /** A task of the plan was entered, changed, or moved. */
    record TaskPlanned(UUID organisationId, UUID subjectId, String name, String task) implements PlanEvent {
        @Override
        public List<String> words() {
            return List.of(task, name);
        }
    }

    /** A task was taken out of the plan. */
    record TaskDropped(UUID organisationId, UUID subjectId, String name, String task) implements PlanEvent {
        @Override
        public List<String> words() {
            return List.of(task, name);
        }
    }

    /** A task was done. */
    record TaskDone(UUID organisationId, UUID subjectId, String name, String task, LocalDate on) implements PlanEvent {
        @Override
        public List<String> words() {
            return List.of(task, name, on.toString());
        }
    }

    /** A task marked as done is open again. */
    record TaskResumed(UUID organisationId, UUID subjectId, String name, String task) implements PlanEvent {
        @Override
        public List<String> words() {
            return List.of(task, name);
        }
    }

    /** A target was set, changed, or moved. */
    record TargetSet(UUID organisationId, UUID subjectId, String name, String target) implements PlanEvent {
        @Override
        public List<String> words() {
            return List.of(target, name);
        }
    }

    /** A target was taken out. */
    record TargetDropped(UUID organisationId, UUID subjectId, String name, String target) implements PlanEvent {
        @Override
        public List<String> words() {
            return List.of(target, name);
        }
    }
}
