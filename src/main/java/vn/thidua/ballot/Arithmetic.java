package vn.thidua.ballot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.thidua.shared.Threshold;

/**
 * The sum behind a result, printed so that everybody can do it again: {@code 8/9 = 88,89 % < 90 %}. The decision itself is
 * made in whole numbers; the rounded percentage is only shown, and never rounded up to a share that was not reached.
 *
 * @param agree votes for
 * @param of the base in figures
 * @param threshold what must be reached
 */
record Arithmetic(int agree, int of, Threshold threshold) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** All members; or those present together with those whose paper came back, whose votes are counted as well. */
    static int base(Threshold threshold, int members, int present, int papers) {
        return threshold.base() == Threshold.Base.PRESENT ? present + papers : members;
    }

    /** {@code agree * 100 >= percent * of}; nothing is reached of nobody. */
    boolean passed() {
        return threshold.percent() == null || of > 0 && threshold.reachedBy(agree, of);
    }

    /** {@code 8/9 = 88,89 % < 90 %}; without a threshold {@code 8/9 = 88,89 %}. */
    String figures() {
        String share = agree + "/" + of + (of == 0 ? "" : " = " + percent() + " %");
        return threshold.percent() == null || of == 0
                ? share
                : share + (passed() ? " ≥ " : " < ") + threshold.percent() + " %";
    }

    private String percent() {
        BigDecimal share = share(RoundingMode.HALF_UP);
        boolean flatters = threshold.percent() != null
                && !passed()
                && share.compareTo(BigDecimal.valueOf(threshold.percent())) >= 0;
        String plain = (flatters ? share(RoundingMode.DOWN) : share)
                .stripTrailingZeros()
                .toPlainString();
        return plain.replace('.', ',');
    }

    private BigDecimal share(RoundingMode rounding) {
        return BigDecimal.valueOf(agree).multiply(HUNDRED).divide(BigDecimal.valueOf(of), 2, rounding);
    }
}
