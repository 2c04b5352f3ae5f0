package vn.thidua.rollup;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.evaluation.RatingLevel;

/**
 * One condition held against the parts, with both numbers.
 *
 * @param step the level that it is a condition of
 * @param found what the parts give; {@code null}: there are no points to take a mean of
 * @param asked what the rule asks for
 * @param about the level that the condition counts, or forbids to fall below
 */
public record Check(
        CheckKind kind,
        RatingLevel step,
        boolean met,
        @Nullable BigDecimal found,
        BigDecimal asked,
        RatingLevel about) {

    /** There is nothing to hold it against: not a condition that failed. */
    public boolean isUnknown() {
        return found == null;
    }

    /** What a condition asks about. */
    public enum CheckKind {
        MEAN,
        SHARE,
        TIMES,
        NONE_BELOW
    }
}
