package vn.thidua.interest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

    /** Names one interest of a session. */
    record Which(
            @Nullable UUID member,
            @Nullable UUID nominee,
            @Nullable InterestGround ground) {

        boolean means(Interests.Interest interest) {
            return interest.memberId().equals(member)
                    && interest.nomineeId().equals(nominee)
                    && interest.ground() == ground;
        }
    }
}
