package vn.thidua.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.nomination.Dossier.Shortfall;
import vn.thidua.selection.SelectionReader.ProposalRow;
import vn.thidua.shared.Stale;

/**
 * What the table of votes posts, a line a proposal.
 *
 * @param version what the table said when the form was opened
 */
record VotesForm(
        @Nullable List<@Valid Line> lines, @Nullable Integer version) {

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

    /** The lines on which two who wrote at once do not agree. */
    record VotesSheet(String lines, Integer version) {}

    /** What a table says, in a number: whoever saw another one overwrites nothing unseen. */
    static int versionOf(List<ProposalRow> saved) {
        return saved.stream().map(row -> said(row) + row.id()).toList().hashCode();
    }

    /** Somebody else saved votes while this form was open: both versions are shown. */
    void requireFresh(List<ProposalRow> saved) {
        int now = versionOf(saved);
        if (!Objects.equals(version, now)) {
            var disputed = saved.stream()
                    .filter(row -> of(row.id())
                            .filter(line -> !said(row.typed(line)).equals(said(row)))
                            .isPresent())
                    .toList();
            throw new Stale(
                    new VotesSheet(
                            disputed.stream()
                                    .map(row -> of(row.id())
                                            .map(row::typed)
                                            .map(VotesForm::said)
                                            .orElse(""))
                                    .collect(Collectors.joining("; ")),
                            version),
                    new VotesSheet(disputed.stream().map(VotesForm::said).collect(Collectors.joining("; ")), now));
        }
    }

    private static String said(ProposalRow row) {
        return "%s, %s: %s/%s %s"
                .formatted(
                        row.name(),
                        row.title(),
                        row.votesFor() == null ? "–" : row.votesFor(),
                        row.votesAgainst() == null ? "–" : row.votesAgainst(),
                        row.remark() == null ? "" : row.remark())
                .strip();
    }
}
