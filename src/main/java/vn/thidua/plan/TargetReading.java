package vn.thidua.plan;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target with what is measured now; compared in whole numbers, so that eight of nine is not ninety percent.
 *
 * @param label the measure, {@code null} if the target is in words only
 * @param missing which data would be needed
 * @param numerator how many did it, {@code null} as long as nothing can be measured
 * @param denominator of how many
 * @param ceiling the cap that the law sets for what is measured; a target of the same size is an upper limit, not a floor
 * @param ceilingBasis where the cap stands
 */
record TargetReading(
        UUID id,
        String wording,
        @Nullable String label,
        boolean percent,
        Comparison comparison,
        BigDecimal bound,
        @Nullable BigDecimal upperBound,
        @Nullable String base,
        @Nullable String source,
        @Nullable String missing,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable BigDecimal ceiling,
        @Nullable String ceilingBasis) {

    private static final int SCALE = 100;

    public TargetState state() {
        if (numerator == null || percent && (denominator == null || denominator == 0)) {
            return TargetState.NO_DATA;
        }
        if (isCapped() && ceiling != null && compare(ceiling) > 0) {
            return TargetState.OVER_CEILING;
        }
        if (isCeiling(bound)) {
            return TargetState.MET;
        }
        int toBound = compare(bound);
        return switch (comparison) {
            case AT_MOST -> toBound <= 0 ? TargetState.MET : TargetState.NOT_MET;
            case AT_LEAST, EXACTLY -> above(toBound, toBound);
            case BETWEEN -> above(toBound, compare(upperBound == null ? bound : upperBound));
        };
    }

    /** Whether the target, or its upper end, is what the law allows at most. */
    public boolean isCapped() {
        return isCeiling(bound) || isCeiling(upperBound);
    }

    private boolean isCeiling(@Nullable BigDecimal number) {
        return ceiling != null && number != null && ceiling.compareTo(number) == 0;
    }

    private static TargetState above(int lower, int upper) {
        return lower < 0 ? TargetState.NOT_MET : upper > 0 ? TargetState.EXCEEDED : TargetState.MET;
    }

    private int compare(BigDecimal limit) {
        long part = numerator == null ? 0 : numerator;
        if (!percent) {
            return BigDecimal.valueOf(part).compareTo(limit);
        }
        long whole = denominator == null ? 0 : denominator;
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .compareTo(limit.multiply(BigDecimal.valueOf(whole)));
    }

    /** What is asked, {@code ≥ 90 %}, {@code 80–90 %}, {@code 100 %}, {@code ≥ 2}. */
    public String asked() {
        String sign =
                switch (comparison) {
                    case AT_LEAST -> "≥ ";
                    case AT_MOST -> "≤ ";
                    case EXACTLY, BETWEEN -> "";
                };
        String range = upperBound == null ? "" : "–" + write(upperBound);
        return sign + write(bound) + range + (percent ? " %" : "");
    }

    private static String write(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** The length of the bar, 0 to 100. */
    public int filled() {
        return state() == TargetState.NO_DATA
                ? 0
                : position(BigDecimal.valueOf(numerator == null ? 0 : numerator), true);
    }

    /** Where on the bar the asked stretch begins. */
    public int zoneFrom() {
        return comparison == Comparison.AT_MOST || isCeiling(bound) ? 0 : position(bound, false);
    }

    /** Where on the bar the asked stretch ends. */
    public int zoneTo() {
        if (isCeiling(bound)) {
            return position(bound, false);
        }
        return switch (comparison) {
            case AT_LEAST -> SCALE;
            case AT_MOST, EXACTLY -> position(bound, false);
            case BETWEEN -> position(upperBound == null ? bound : upperBound, false);
        };
    }

    /** Percent as they are; counts on a scale that leaves room above the highest of asked and measured. */
    private int position(BigDecimal number, boolean measured) {
        if (percent) {
            long whole = denominator == null || denominator == 0 ? 1 : denominator;
            return measured
                    ? (int) Math.min(SCALE, number.longValue() * SCALE / whole)
                    : Math.min(SCALE, number.intValue());
        }
        double most =
                Math.max((upperBound == null ? bound : upperBound).doubleValue(), numerator == null ? 0 : numerator);
        return most == 0 ? 0 : (int) Math.round(number.doubleValue() / (most * 1.25) * SCALE);
    }

    /** How what is measured stands to what was asked. */
    enum TargetState {
        /** Reached (đạt). */
        MET,
        /** Not reached yet (chưa đạt). */
        NOT_MET,
        /** More than was asked (vượt). */
        EXCEEDED,
        /** More than the law allows (vượt mức trần). */
        OVER_CEILING,
        /** Nothing to measure with yet. */
        NO_DATA
    }
}
