package vn.thidua.formula;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was entered for one criterion. All of it {@code null}: nothing was, which is not nought.
 *
 * @param assigned {@code false}: the criterion is not this unit's (không được giao) and counts on neither side
 * @param target what was to be reached; {@code null} or nought: no target was set
 * @param actual what was reached; for a table of steps the percentage, or what makes one of the target
 * @param counts how many, by {@link vn.thidua.criteria.Rate}
 * @param points given directly, whatever kind the criterion is
 */
public record Entry(
        boolean assigned,
        @Nullable BigDecimal target,
        @Nullable BigDecimal actual,
        @Nullable Boolean achieved,
        Map<UUID, BigDecimal> counts,
        @Nullable BigDecimal points) {

    /** Nothing entered yet. */
    public static final Entry EMPTY = new Entry(true, null, null, null, Map.of(), null);

    /** Not this unit's. */
    public static final Entry NOT_ASSIGNED = new Entry(false, null, null, null, Map.of(), null);

    public Entry {
        counts = Map.copyOf(counts);
    }

    public static Entry result(@Nullable BigDecimal target, @Nullable BigDecimal actual) {
        return new Entry(true, target, actual, null, Map.of(), null);
    }

    public static Entry achieved(@Nullable Boolean achieved) {
        return new Entry(true, null, null, achieved, Map.of(), null);
    }

    public static Entry counts(Map<UUID, BigDecimal> counts) {
        return new Entry(true, null, null, null, counts, null);
    }

    public static Entry points(@Nullable BigDecimal points) {
        return new Entry(true, null, null, null, Map.of(), points);
    }

    public boolean isEmpty() {
        return actual == null && achieved == null && counts.isEmpty() && points == null;
    }

    /** Whether there is a target to compare with; a target of nought is none. */
    boolean hasTarget() {
        return target != null && target.signum() > 0;
    }

    /** What was reached; never below nought. */
    BigDecimal reached() {
        return Objects.requireNonNull(actual).max(BigDecimal.ZERO);
    }
}
