package vn.thidua.cluster;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who becomes what in which year. */
record MembershipForm(
        @NotNull UUID member,
        @NotBlank String year,
        @NotNull MembershipRole role,
        @Nullable @Size(max = 200) String decision) {

    static MembershipForm blank(String year) {
        return new MembershipForm(null, year, MembershipRole.MEMBER, null);
    }

    /** Another role in the same year, and where the member came out at its end. */
    record RoleForm(
            @NotNull MembershipRole role,
            @Nullable @Size(max = 200) String decision,
            @Nullable @Min(1) @Max(200) Integer place,
            @Nullable @Size(max = 200) String placeDecision,
            @Nullable Integer version) {

        static RoleForm of(Membership membership) {
            return new RoleForm(
                    membership.role(),
                    membership.decision(),
                    membership.place(),
                    membership.placeDecision(),
                    membership.version());
        }
    }
}
