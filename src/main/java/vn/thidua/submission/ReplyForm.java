package vn.thidua.submission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.Conferral;

/**
 * What those above replied about some nominees.
 *
 * @param lines those whom it concerns
 * @param repliedOn of the decision that grants, or the day on which the refusal came
 */
record ReplyForm(
        @Nullable List<UUID> lines,
        SubmissionLine.@NotNull SuperiorReply reply,
        @Nullable @Size(max = 60) String decisionNumber,
        @NotNull LocalDate repliedOn,
        @Nullable @Size(max = 200) String issuer,
        @Nullable @Size(max = 500) String reason) {

    Conferral.Decree decree() {
        return new Conferral.Decree(decisionNumber, repliedOn, issuer);
    }

    List<UUID> chosen() {
        return lines == null ? List.of() : lines;
    }
}
