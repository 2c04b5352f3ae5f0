package vn.thidua.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a decision is about. */
record DecisionForm(
        @NotBlank @Pattern(regexp = "\\d{4}(-\\d{4})?") String year,
        @NotBlank @Size(min = 5, max = 300) String subject,
        @Nullable @Size(max = 200) String proposer,
        boolean prize,
        @Nullable Integer version) {

    static DecisionForm of(Decision decision) {
        return new DecisionForm(
                decision.year().toString(),
                decision.subject(),
                decision.proposer(),
                decision.grantsPrize(),
                decision.version());
    }
}
