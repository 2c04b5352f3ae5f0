package vn.thidua.interest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A declaration.
 *
 * @param member whose it is; nobody for the viewer's own
 */
record InterestForm(
        @Nullable UUID member,
        @NotNull UUID nominee,
        @NotNull InterestGround ground,
        @NotBlank @Size(min = 2, max = 500) String reason) {

    static InterestForm blank() {
        return new InterestForm(null, null, InterestGround.RELATIVE, "");
    }

    /** Only what the records do not show can be declared. */
    InterestForm check(BindingResult errors) {
        if (errors.getTarget() != null && (ground == InterestGround.SELF || ground == InterestGround.HEAD)) {
            errors.rejectValue("ground", "interest.found");
        }
        return this;
    }

    /**
     * Names a line of the page: one member, one person or collective, one ground.
     *
     * @param nominee the same person or collective, once for each title
     */
    record Which(
            @Nullable UUID member,
            @Nullable List<UUID> nominee,
            @Nullable InterestGround ground) {

        boolean means(Interests.Interest interest) {
            return interest.memberId().equals(member)
                    && nominee != null
                    && nominee.contains(interest.nomineeId())
                    && interest.ground() == ground;
        }
    }
}
