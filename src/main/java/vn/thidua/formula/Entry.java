package vn.thidua.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.Rate;

/**
 * What was entered for one criterion. All of it {@code null}: nothing was, which is not nought.
 *
 * @param assigned {@code false}: the criterion is not this unit's (không được giao) and counts on neither side
 * @param target what was to be reached; {@code null} or nought: no target was set
 * @param actual what was reached; for a table of steps the percentage, or what makes one of the target
 * @param counts how many, by {@link Rate}
 * @param points given directly, whatever kind the criterion is
 */
public record Entry(
        boolean assigned,
        @Nullable BigDecimal target,
        @Nullable BigDecimal actual,
        @Nullable Boolean achieved,
        Map<UUID, BigDecimal> counts,
        @Nullable BigDecimal points) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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

    /** One level of a choice, once, and the others not; {@code null}: none of them. */
    public static Entry chosen(Criterion criterion, @Nullable Rate level) {
        var counts = new HashMap<UUID, BigDecimal>();
        criterion.rates().forEach(rate -> counts.put(rate.id(), rate.equals(level) ? BigDecimal.ONE : BigDecimal.ZERO));
        return counts(counts);
    }

    public static Entry points(@Nullable BigDecimal points) {
        return new Entry(true, null, null, null, Map.of(), points);
    }

    /**
     * What the records already say of a criterion: target, result and numbers from their figures. What no figure tells stays
     * empty; points that are given directly are offered as that many per cent of the maximum.
     *
     * @param figures a figure's value by its code, {@code null} where nothing is known
     */
    public static Entry filled(Criterion criterion, Function<String, @Nullable BigDecimal> figures) {
        BigDecimal result = value(criterion.figure(), figures);
        return switch (criterion.kind()) {
            case TARGET, BANDS -> result(value(criterion.targetFigure(), figures), result);
            case QUALITY -> achieved(result == null ? null : result.signum() > 0);
            case ITEMS, ADJUSTMENT -> counts(counted(criterion, figures));
            case CHOICE -> {
                Entry counted = counts(counted(criterion, figures));
                boolean decided = counted.chosen(criterion).isPresent()
                        || counted.counts().size() == criterion.rates().size();
                yield decided ? chosen(criterion, counted.chosen(criterion).orElse(null)) : EMPTY;
            }
            case POINTS -> result == null ? EMPTY : points(share(criterion, result));
            case GROUP -> EMPTY;
        };
    }

    /** So many per cent of the maximum, in the criterion's steps. */
    private static BigDecimal share(Criterion criterion, BigDecimal percent) {
        return percent.max(BigDecimal.ZERO)
                .min(HUNDRED)
                .multiply(criterion.maximum())
                .divide(HUNDRED.multiply(criterion.step()), 0, RoundingMode.HALF_UP)
                .multiply(criterion.step());
    }

    private static Map<UUID, BigDecimal> counted(Criterion criterion, Function<String, @Nullable BigDecimal> figures) {
        var counts = new HashMap<UUID, BigDecimal>();
        for (Rate rate : criterion.rates()) {
            BigDecimal count = value(rate.figure(), figures);
            if (count != null) {
                counts.put(rate.id(), count);
            }
        }
        return counts;
    }

    private static @Nullable BigDecimal value(@Nullable String code, Function<String, @Nullable BigDecimal> figures) {
        return code == null ? null : figures.apply(code);
    }

    public boolean isEmpty() {
        return actual == null && achieved == null && counts.isEmpty() && points == null;
    }

    /** The level of a choice; nothing where none is, or nothing was entered. */
    public Optional<Rate> chosen(Criterion criterion) {
        return criterion.rates().stream()
                .filter(rate -> counts.getOrDefault(rate.id(), BigDecimal.ZERO).signum() > 0)
                .findFirst();
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
