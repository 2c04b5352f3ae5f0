package vn.thidua.conference;

import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.MembershipRole;
import vn.thidua.shared.Refusal;

/** Who leads the next year. */
record HandoverForm(
        @NotNull @Nullable UUID head,
        @Nullable UUID standingDeputy,
        @Nullable List<UUID> deputies) {

    HandoverForm {
        deputies = deputies == null ? List.of() : List.copyOf(deputies);
    }

    static HandoverForm of(Map<UUID, MembershipRole> elected) {
        return new HandoverForm(
                who(elected, MembershipRole.HEAD).stream().findFirst().orElse(null),
                who(elected, MembershipRole.STANDING_DEPUTY).stream()
                        .findFirst()
                        .orElse(null),
                who(elected, MembershipRole.DEPUTY));
    }

    private static List<UUID> who(Map<UUID, MembershipRole> elected, MembershipRole role) {
        return elected.entrySet().stream()
                .filter(one -> one.getValue() == role)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Each unit with its office; one holds no two. */
    Map<UUID, MembershipRole> offices() {
        var offices = new LinkedHashMap<UUID, MembershipRole>();
        put(offices, head, MembershipRole.HEAD);
        put(offices, standingDeputy, MembershipRole.STANDING_DEPUTY);
        deputies.forEach(deputy -> put(offices, deputy, MembershipRole.DEPUTY));
        return offices;
    }

    private static void put(Map<UUID, MembershipRole> offices, @Nullable UUID unit, MembershipRole role) {
        if (unit != null && offices.putIfAbsent(unit, role) != null) {
            throw new Refusal("conference.twoOffices");
        }
    }
}
