package vn.thidua.counting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.ballot.Totals;

/**
 * A bundle of paper ballots as one teller counted it.
 *
 * @param lines in the order of the ballot paper
 */
record BundleForm(
        @NotNull @Min(0) @Max(9999) @Nullable Integer issued,
        @NotNull @Min(0) @Max(9999) @Nullable Integer collected,
        @NotNull @Min(0) @Max(9999) @Nullable Integer valid,
        @NotNull @Min(0) @Max(9999) @Nullable Integer invalid,
        @NotNull @Min(0) @Max(9999) @Nullable Integer blank,
        @Valid @Nullable List<Line> lines) {

    /** Votes on one nominee. */
    record Line(
            @NotNull @Min(0) @Max(9999) @Nullable Integer agree,
            @NotNull @Min(0) @Max(9999) @Nullable Integer disagree) {}

    /** An empty one for so many nominees. */
    static BundleForm blank(int nominees) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < nominees; i++) {
            lines.add(new Line(null, null));
        }
        return new BundleForm(null, null, null, null, null, lines);
    }

    /** Whether the figures fit together. */
    boolean adds(int nominees) {
        return lines != null
                && lines.size() == nominees
                && collected == valid + invalid + blank
                && collected <= issued
                && lines.stream().allMatch(line -> line.agree() + line.disagree() <= valid);
    }

    /** The one bundle on which all who typed agree, if at least two have. */
    static Optional<BundleForm> agreed(Collection<BundleForm> typed) {
        return typed.size() >= 2 && typed.stream().distinct().count() == 1
                ? Optional.of(typed.iterator().next())
                : Optional.empty();
    }

    /** The figures as a result; who neither agrees nor disagrees on a collected ballot says nothing. */
    Totals totals(List<UUID> nominees) {
        var votes = new HashMap<UUID, Totals.Votes>();
        for (int i = 0; i < nominees.size(); i++) {
            Line line = lines.get(i);
            votes.put(
                    nominees.get(i),
                    new Totals.Votes(line.agree(), line.disagree(), collected - line.agree() - line.disagree()));
        }
        return new Totals(issued, collected, valid, invalid, blank, votes, null);
    }
}
