package vn.thidua.drafting;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What happens to sets of criteria. */
public sealed interface CriteriaEvent extends DomainEvent {

    /** What the set is called. */
    String name();

    @Override
    default List<String> words() {
        return List.of(name());
    }

    /** A draft was begun. */
    record Begun(UUID organisationId, UUID subjectId, String name) implements CriteriaEvent {}

    /** What is said of the whole draft was changed. */
    record Changed(UUID organisationId, UUID subjectId, String name) implements CriteriaEvent {}

    /** A draft was thrown away. */
    record Discarded(UUID organisationId, UUID subjectId, String name) implements CriteriaEvent {}

    /** A criterion of a draft was added or changed. */
    record ItemWritten(UUID organisationId, UUID subjectId, String name, String code) implements CriteriaEvent {
        @Override
        public List<String> words() {
            return List.of(code, name);
        }
    }

    /** A criterion of a draft was taken out with all below it. */
    record ItemRemoved(UUID organisationId, UUID subjectId, String name, String code) implements CriteriaEvent {
        @Override
        public List<String> words() {
            return List.of(code, name);
        }
    }

    /** It counts from a day on. */
    record PutInForce(UUID organisationId, UUID subjectId, String name, String day) implements CriteriaEvent {
        @Override
        public List<String> words() {
            return List.of(name, day);
        }
    }

    /** It is used for nothing new. */
    record Withdrawn(UUID organisationId, UUID subjectId, String name, String reason) implements CriteriaEvent {}
}
