package vn.thidua.eligibility;

import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Met, not met, or not known, in rising favour; together they follow Kleene's logic: "all" is as weak as its weakest part, "any"
 * as strong as its strongest.
 */
public enum Truth {
    NO,
    UNKNOWN,
    YES;

    /** All of nothing is met. */
    static Truth all(Stream<Truth> parts) {
        return parts.min(Comparator.naturalOrder()).orElse(YES);
    }

    /** Any of nothing is not met. */
    static Truth any(Stream<Truth> parts) {
        return parts.max(Comparator.naturalOrder()).orElse(NO);
    }

    /** What is only customary can leave a doubt, but never rules out. */
    Truth softened() {
        return this == NO ? UNKNOWN : this;
    }

    /** Whether at least {@code needed} of so many can still be, or are, counted. */
    static Truth reached(boolean bySure, boolean byPossible) {
        return bySure ? YES : byPossible ? UNKNOWN : NO;
    }
}
