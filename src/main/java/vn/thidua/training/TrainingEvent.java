package vn.thidua.training;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What can happen to classes and to the year's plan. */
public sealed interface TrainingEvent extends DomainEvent {

    /** A class was entered. */
    record ClassEntered(UUID organisationId, UUID subjectId, String code, String name) implements TrainingEvent {
        @Override
        public List<String> words() {
            return List.of(code, name);
        }
    }

    /** The record of a class was changed: its learners, its dates, its certificates. */
    record ClassChanged(UUID organisationId, UUID subjectId, String code, String name, String what)
            implements TrainingEvent {
        @Override
        public List<String> words() {
            return List.of(code, name, what);
        }
    }

    /** The record of a class was struck out. */
    record ClassStruck(UUID organisationId, UUID subjectId, String code, String name, String reason)
            implements TrainingEvent {
        @Override
        public List<String> words() {
            return List.of(code, name);
        }
    }

    /** The plan of a year was set. */
    record PlanSet(UUID organisationId, UUID subjectId, int year, int classes) implements TrainingEvent {
        @Override
        public List<String> words() {
            return List.of(Integer.toString(year), Integer.toString(classes));
        }
    }
}
