package vn.thidua.yearend;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.thidua.evaluation.RatingLevel;

/**
 * What is decided for one line.
 *
 * @param level {@code null}: not rated
 */
record DecisionForm(
        @Nullable RatingLevel level,
        @NotBlank @Size(min = 3, max = 500) String reason,
        @Nullable Integer version) {

    static DecisionForm of(ProposalLine line) {
        return new DecisionForm(line.level(), line.reason() == null ? "" : line.reason(), line.version());
    }
}
