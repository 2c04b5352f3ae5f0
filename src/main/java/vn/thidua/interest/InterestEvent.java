package vn.thidua.interest;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What can happen to an interest; whose it is and in whom stands in the words. */
public sealed interface InterestEvent extends DomainEvent {

    String member();

    String nominee();

    @Override
    default List<String> words() {
        return List.of(member(), nominee());
    }

    /** A member has declared an interest. */
    record Declared(UUID organisationId, UUID subjectId, String member, String nominee, String reason)
            implements InterestEvent {}

    /** A declaration was taken back. */
    record Withdrawn(UUID organisationId, UUID subjectId, String member, String nominee, String reason)
            implements InterestEvent {}

    /** An interest does not count, for a reason. */
    record Dismissed(UUID organisationId, UUID subjectId, String member, String nominee, String reason)
            implements InterestEvent {}

    /** A dismissed interest counts again. */
    record Restored(UUID organisationId, UUID subjectId, String member, String nominee) implements InterestEvent {}
}
