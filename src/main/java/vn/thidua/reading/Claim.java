package vn.thidua.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * That there are so many of something, as a text says it.
 *
 * @param amount 0 for "không"
 * @param whole the second number of "05/16 đồng chí"
 * @param precision whether it says hơn, gần, khoảng
 * @param spelled the amount again in words, where the text gives both
 * @param noun what is counted
 * @param sense whether it is a plan, a difference, a total …
 * @param denied said as "không", not as a number
 * @param bracketed stands in brackets, as a detail of what stands before them
 * @param label words in front of it
 * @param tail words behind it
 * @param place where
 */
public record Claim(
        BigDecimal amount,
        @Nullable BigDecimal whole,
        Precision precision,
        @Nullable BigDecimal spelled,
        Noun noun,
        Sense sense,
        boolean denied,
        boolean bracketed,
        String label,
        String tail,
        Place place) {

    /** How sure a number is of itself: "hơn 20" is not 20. */
    public enum Precision {
        EXACT,
        MORE_THAN,
        LESS_THAN,
        ABOUT,
        /** From one to another: 10–15 %. */
        BETWEEN
    }

    boolean isExact() {
        return precision == Precision.EXACT;
    }

    /** May be a part of a sum, or a whole. */
    boolean adds() {
        return sense.adds() && !noun.isShare() && precision != Precision.BETWEEN;
    }
}
