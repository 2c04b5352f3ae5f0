package vn.thidua.interest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.interest.Interests.Interest;
import vn.thidua.sitting.AgendaItem;
import vn.thidua.sitting.SittingNominee;

/**
 * A member's interest in a person or collective, which is one however many titles are proposed.
 *
 * @param interest the first of them, which speaks for all
 * @param nominees under each title
 * @param titles headings of the items, where there are several
 */
record InterestLine(
        Interest interest, List<UUID> nominees, @Nullable String titles) {

    /** What makes interests one: whose, in whom, why, and whether it counts. */
    private record Same(
            UUID member,
            Object nominee,
            InterestGround ground,
            @Nullable String reason,
            @Nullable String dismissal) {}

    /** The lines of a session, in the order of its interests. */
    static List<InterestLine> of(List<Interest> interests, List<AgendaItem> agenda) {
        var nominees = agenda.stream()
                .flatMap(item -> item.nominees().stream())
                .collect(Collectors.toMap(SittingNominee::id, each -> each));
        var lines = new LinkedHashMap<Same, List<Interest>>();
        for (Interest each : interests) {
            var same = new Same(
                    each.memberId(),
                    subject(nominees.get(each.nomineeId()), each),
                    each.ground(),
                    each.reason(),
                    each.dismissal());
            lines.computeIfAbsent(same, key -> new ArrayList<>()).add(each);
        }
        return lines.values().stream()
                .map(line -> new InterestLine(
                        line.get(0),
                        line.stream().map(Interest::nomineeId).toList(),
                        line.size() == 1
                                ? null
                                : line.stream()
                                        .map(each -> Objects.requireNonNull(nominees.get(each.nomineeId()))
                                                .item()
                                                .heading())
                                        .collect(Collectors.joining(", "))))
                .toList();
    }

    private static Object subject(@Nullable SittingNominee nominee, Interest interest) {
        return nominee == null
                ? interest.nomineeId()
                : nominee.personId() != null
                        ? nominee.personId()
                        : nominee.unitId() != null ? nominee.unitId() : interest.nomineeId();
    }
}
