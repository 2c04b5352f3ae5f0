package vn.thidua.appraisal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionKind;
import vn.thidua.criteria.Rate;
import vn.thidua.formula.Entry;

/**
 * What somebody said for one criterion. Nothing said is not nought.
 *
 * @param value points, or for a table of steps the percentage
 * @param counts how many of each rate, where something is counted
 * @param comment why, or a remark
 */
public record Mark(
        @Nullable BigDecimal value,
        Map<UUID, BigDecimal> counts,
        @Nullable String comment) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    static final Mark EMPTY = new Mark(null, Map.of(), null);

    public Mark {
        counts = Map.copyOf(counts);
    }

    static Mark of(@Nullable BigDecimal value) {
        return new Mark(value, Map.of(), null);
    }

    /** What a sheet begins with: the preset; of a table of steps the percentage that leads there; no bonus, no penalty. */
    static Mark preset(Criterion criterion) {
        if (criterion.kind() == CriterionKind.ADJUSTMENT) {
            var none = new HashMap<UUID, BigDecimal>();
            criterion.rates().forEach(rate -> none.put(rate.id(), BigDecimal.ZERO));
            return new Mark(null, none, null);
        }
        if (criterion.preset() == null || isCounted(criterion)) {
            return EMPTY;
        }
        return of(criterion.kind() == CriterionKind.BANDS ? percentOf(criterion) : criterion.preset());
    }

    private static @Nullable BigDecimal percentOf(Criterion criterion) {
        Rate best = criterion.rates().stream()
                .max(Comparator.comparing(Rate::points))
                .orElse(null);
        return criterion.rates().stream()
                .filter(rate -> rate.points().compareTo(Objects.requireNonNull(criterion.preset())) == 0)
                .findFirst()
                .map(rate -> rate.equals(best)
                        ? WHOLE.max(Objects.requireNonNullElse(rate.fromPercent(), WHOLE))
                        : Objects.requireNonNullElse(rate.fromPercent(), BigDecimal.ZERO))
                .orElse(null);
    }

    /** Something is counted, rate by rate. */
    static boolean isCounted(Criterion criterion) {
        return criterion.kind() == CriterionKind.ITEMS || criterion.kind() == CriterionKind.ADJUSTMENT;
    }

    /** As formulas take it. */
    Entry entry(Criterion criterion) {
        if (isCounted(criterion)) {
            return Entry.counts(counts);
        }
        return criterion.kind() == CriterionKind.BANDS ? Entry.result(null, value) : Entry.points(value);
    }

    public boolean isEmpty() {
        return value == null && counts.isEmpty();
    }

    /** Says the same, whatever the remark. */
    boolean says(Mark other) {
        return same(value, other.value)
                && counts.keySet().equals(other.counts.keySet())
                && counts.entrySet().stream()
                        .allMatch(count -> same(count.getValue(), other.counts.get(count.getKey())));
    }

    /** Says the same in the same words. */
    boolean isLike(Mark other) {
        return says(other) && Objects.equals(comment, other.comment);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
