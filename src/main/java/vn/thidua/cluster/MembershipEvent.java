package vn.thidua.cluster;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.DomainEvent;

/** What can happen to a membership; either way the member and the cluster see more or less of each other than before. */
public sealed interface MembershipEvent extends DomainEvent {

    /** The body whose place in the cluster or block it is. */
    UUID memberId();

    String name();

    String member();

    String year();

    @Override
    default List<String> words() {
        return List.of(name(), member(), year());
    }

    /** A body's role in a cluster or block for a year was set. */
    record Entered(UUID organisationId, UUID subjectId, UUID memberId, String name, String member, String year)
            implements MembershipEvent {}

    /** A body left a cluster or block of a year. */
    record Ended(UUID organisationId, UUID subjectId, UUID memberId, String name, String member, String year)
            implements MembershipEvent {}

    /** Where a body came out in the ranking of a year. */
    record Ranked(
            UUID organisationId,
            UUID subjectId,
            UUID memberId,
            String name,
            String member,
            String year,
            @Nullable Integer place)
            implements MembershipEvent {
        @Override
        public List<String> words() {
            return List.of(name, member, year, place == null ? "–" : place.toString());
        }
    }
}
