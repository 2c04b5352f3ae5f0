package vn.thidua.formula;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.Rate;

/** What was counted, as a sum in writing: 2 × 15 + 1 × 10, as Vietnamese offices write numbers. */
record Counted(Criterion leaf, Entry entry) {

    String words() {
        String sum = leaf.rates().stream()
                .filter(rate -> counted(rate).signum() != 0)
                .map(rate -> written(counted(rate)) + " × " + factor(rate.points()))
                .collect(Collectors.joining(" + "));
        return sum.isEmpty() ? "0" : sum;
    }

    private BigDecimal counted(Rate rate) {
        return entry.counts().getOrDefault(rate.id(), BigDecimal.ZERO);
    }

    private static String factor(BigDecimal points) {
        return points.signum() < 0 ? "(−" + written(points.negate()) + ")" : written(points);
    }

    private static String written(BigDecimal number) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi-VN")))
                .format(number);
    }
}
