package vn.thidua.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.nomination.Dossier.Shortfall;

/** What the table of votes posts, a line a proposal. */
record VotesForm(@Nullable List<@Valid Line> lines) {

    /**
     * The votes about one proposal.
     *
     * @param shortfall what was lacking, where no majority was found
     */
    record Line(
            @NotNull UUID id,
            @Nullable @Min(0) @Max(1000) Integer votesFor,
            @Nullable @Min(0) @Max(1000) Integer votesAgainst,
            @Nullable @Size(max = 500) String remark,
            @Nullable Shortfall shortfall) {}

    VotesForm {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    Optional<Line> of(UUID proposal) {
        return lines.stream().filter(line -> proposal.equals(line.id())).findFirst();
    }
}
