package vn.thidua.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a submission is about and to whom it goes. */
record SubmissionForm(
        @NotBlank @Pattern(regexp = "\\d{4}(-\\d{4})?") String year,
        @NotNull SubmissionChannel channel,
        @NotBlank @Size(min = 2, max = 300) String addressee,
        @NotBlank @Size(min = 5, max = 300) String subject,
        @Nullable Integer version) {

    static SubmissionForm of(Submission submission) {
        return new SubmissionForm(
                submission.year().toString(),
                submission.channel(),
                submission.addressee(),
                submission.subject(),
                submission.version());
    }
}
