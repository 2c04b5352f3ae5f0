package vn.thidua.rollup;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.evaluation.RatingLevel;

/**
 * A month, or a quarter, of which a longer span is made. What is not known is not nought: only a part that counts takes part in
 * sums and shares.
 *
 * @param number of the month or quarter within the year
 * @param points official total, where there is one
 */
public record Part(
        int number,
        PartState state,
        @Nullable RatingLevel level,
        @Nullable BigDecimal points) {

    /** How a part stands to the sum. */
    public enum PartState {
        /** Closed with a level. */
        COUNTED,
        /** Rated perhaps, but its month is not closed. */
        OPEN,
        /** Past, and nobody rated it. */
        MISSING,
        /** Not to be rated: leave, not yet or no longer in service, excused. */
        EXCUSED,
        /** Not over yet. */
        AHEAD
    }

    public Part {
        if (state == PartState.COUNTED && level == null) {
            throw new IllegalArgumentException("what counts has a level");
        }
    }

    /** A closed month with its level. */
    public static Part counted(int number, RatingLevel level, @Nullable BigDecimal points) {
        return new Part(number, PartState.COUNTED, level, points);
    }

    /** A part that does not count, and why. */
    public static Part without(int number, PartState why) {
        return new Part(number, why, null, null);
    }

    public boolean counts() {
        return state == PartState.COUNTED;
    }
}
