package vn.thidua.compilation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.figure.Figure;
import vn.thidua.figure.FigureValue;
import vn.thidua.reception.ReceivedReports.Received;

/**
 * Who has the most of something, with the numbers that prove it.
 *
 * @param first who leads: several if they have the same
 * @param value what each of them has
 * @param total what all together have, as the report says it: what was set otherwise counts
 * @param share in per cent of the total, one decimal
 * @param among how many have reported the figure
 */
record Finding(Figure figure, List<Received> first, FigureValue value, FigureValue total, BigDecimal share, int among) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The superlatives of some figures; none where fewer than two have reported one, or all have the same. */
    static List<Finding> of(Compiled compiled, Collection<Figure> figures) {
        var findings = new ArrayList<Finding>();
        for (Figure figure : figures) {
            Finding finding = figure.isShare() || !figure.sumsUp() ? null : of(compiled, figure);
            if (finding != null) {
                findings.add(finding);
            }
        }
        return findings;
    }

    private static @Nullable Finding of(Compiled compiled, Figure figure) {
        List<Received> known = compiled.members().stream()
                .filter(member -> amount(compiled, member, figure) != null)
                .toList();
        BigDecimal most = known.stream()
                .map(member -> amount(compiled, member, figure))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        List<Received> first = known.stream()
                .filter(member -> most.compareTo(amount(compiled, member, figure)) == 0)
                .toList();
        FigureValue total = compiled.total(figure.code());
        BigDecimal whole = total.amount();
        if (known.size() < 2
                || most.signum() <= 0
                || first.size() == known.size()
                || whole == null
                || whole.compareTo(most) < 0) {
            return null;
        }
        BigDecimal share = most.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
        return new Finding(figure, first, compiled.of(first.get(0), figure.code()), total, share, known.size());
    }

    private static @Nullable BigDecimal amount(Compiled compiled, Received member, Figure figure) {
        FigureValue value = compiled.of(member, figure.code());
        return value == null ? null : value.amount();
    }

    /** Those who lead, by their short names. */
    public String names() {
        return String.join(", ", first.stream().map(Received::author).toList());
    }

    /** The same as documents name them. */
    String officialNames() {
        return String.join(", ", first.stream().map(Received::officialName).toList());
    }

    /** What they lead in, within a sentence: without the remark in brackets that tells figures of the catalogue apart. */
    String field() {
        String name = figure.name().replaceAll("\\s*\\([^)]*\\)$", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
