package vn.thidua.compilation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.figure.FigureTable;
import vn.thidua.figure.FigureValue;
import vn.thidua.reception.ReceivedReports.Received;
import vn.thidua.report.Report;

/**
 * A report compiled from those of the bodies below: who they are, what each has reported, what it comes to.
 *
 * @param members all that owe a report, in the order of their names
 * @param counted the figures of those whose report was accepted, nothing of anybody else
 * @param whole the same taken together as the compiling body's own, with what was set otherwise
 * @param set what was set otherwise, by code
 */
record Compiled(
        Report report, List<Received> members, FigureTable counted, FigureTable whole, Map<String, SetFigure> set) {

    /**
     * A figure that was set otherwise than it was counted.
     *
     * @param was what the reports below added up to then, {@code null} if nothing was known
     */
    record SetFigure(
            String code, BigDecimal amount, @Nullable BigDecimal was, String reason, String by, Instant at) {}

    /** The value of a member; {@code null} while its report is not accepted. */
    @Nullable
    public FigureValue of(Received member, String code) {
        return counts(member) && counted.has(code) ? counted.of(member.authorId(), code) : null;
    }

    /** Whether its figures are added up. */
    public boolean counts(Received member) {
        return counted.schools().contains(member.authorId());
    }

    /** What the whole comes to, as it is set. */
    public FigureValue total(String code) {
        return whole.of(report.organisationId(), code);
    }

    /** How many of how many are added up: 6 of 8. */
    public long compiled() {
        return members.stream().filter(this::counts).count();
    }

    /** The names of those who are not added up, and nobody else's. */
    public String missing() {
        return members.stream()
                .filter(member -> !counts(member))
                .map(Received::author)
                .collect(Collectors.joining(", "));
    }

    public boolean isWhole() {
        return compiled() == members.size();
    }
}
