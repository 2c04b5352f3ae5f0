package vn.thidua.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.Rate;

/**
 * From an entry to the points of a leaf. Whatever is divided is divided last and exactly enough that equal results stay equal;
 * two decimals, half up, are made once, at the leaf.
 */
final class Formula {

    static final int DECIMALS = 2;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Formula() {}

    static Points of(Criterion leaf, Entry entry, Field field) {
        if (!entry.assigned()) {
            return new Points(null, BigDecimal.ZERO, "formula.notAssigned", List.of());
        }
        if (entry.points() != null) {
            return given(leaf, entry.points());
        }
        return switch (leaf.kind()) {
            case GROUP -> throw new IllegalArgumentException("a group is the sum of what stands below it");
            case TARGET -> entry.actual() == null ? empty(leaf) : target(leaf, entry, field);
            case QUALITY -> entry.achieved() == null ? empty(leaf) : quality(leaf, entry.achieved());
            case ITEMS -> entry.counts().isEmpty() ? empty(leaf) : counted(leaf, entry, "formula.items");
            case CHOICE -> entry.counts().isEmpty() ? empty(leaf) : chosen(leaf, entry);
            case ADJUSTMENT -> entry.counts().isEmpty() ? empty(leaf) : counted(leaf, entry, "formula.adjustment");
            case BANDS -> entry.actual() == null ? empty(leaf) : bands(leaf, entry);
            case POINTS -> empty(leaf);
        };
    }

    private static Points empty(Criterion leaf) {
        return new Points(null, leaf.standard(), "formula.empty", List.of());
    }

    private static Points points(Criterion leaf, BigDecimal value, String key, Object... arguments) {
        BigDecimal within = value.max(leaf.minimum()).min(leaf.maximum());
        BigDecimal rounded = rounded(within);
        var words = new ArrayList<Object>(List.of(rounded, leaf.maximum()));
        words.addAll(List.of(arguments));
        return new Points(rounded, leaf.standard(), key, words);
    }

    private static Points given(Criterion leaf, BigDecimal points) {
        return switch (leaf.kind()) {
            case POINTS ->
                points(
                        leaf,
                        points.divide(leaf.step(), 0, RoundingMode.HALF_UP).multiply(leaf.step()),
                        "formula.points",
                        leaf.step());
            default -> points(leaf, points, "formula.given");
        };
    }

    /** By how many per cent the result is beyond its target; below nought when it stays behind. */
    static BigDecimal beyond(Entry entry) {
        BigDecimal target = Objects.requireNonNull(entry.target());
        return entry.reached().subtract(target).multiply(HUNDRED).divide(target, MathContext.DECIMAL128);
    }

    private static Points target(Criterion leaf, Entry entry, Field field) {
        BigDecimal actual = entry.reached();
        BigDecimal maximum = leaf.maximum();
        if (!entry.hasTarget()) {
            return withoutTarget(leaf, actual, field.best(leaf.id()));
        }
        BigDecimal target = Objects.requireNonNull(entry.target());
        BigDecimal beyond = beyond(entry);
        if (beyond.signum() < 0) {
            return points(leaf, share(maximum, actual, target.multiply(TWO)), "formula.behind", actual, target);
        }
        if (beyond.signum() == 0) {
            return points(leaf, maximum.divide(TWO), "formula.reached", actual, target);
        }
        BigDecimal leader = Objects.requireNonNullElse(field.leader(leaf.id()), beyond);
        if (beyond.compareTo(leader) >= 0) {
            return points(leaf, maximum, "formula.leader", actual, target, rounded(beyond));
        }
        BigDecimal half = maximum.divide(TWO);
        return points(
                leaf,
                half.add(share(half, beyond, leader)),
                "formula.beyond",
                actual,
                target,
                rounded(beyond),
                rounded(leader));
    }

    private static Points withoutTarget(Criterion leaf, BigDecimal actual, @Nullable BigDecimal known) {
        BigDecimal best = known == null ? actual : known.max(actual);
        return points(
                leaf,
                best.signum() == 0 ? BigDecimal.ZERO : share(leaf.maximum(), actual, best),
                "formula.withoutTarget",
                actual,
                best);
    }

    private static Points quality(Criterion leaf, boolean achieved) {
        return points(
                leaf,
                achieved ? leaf.maximum() : BigDecimal.ZERO,
                achieved ? "formula.achieved" : "formula.notAchieved");
    }

    private static Points counted(Criterion leaf, Entry entry, String key) {
        BigDecimal sum = leaf.base();
        for (Rate rate : leaf.rates()) {
            sum = sum.add(
                    entry.counts().getOrDefault(rate.id(), BigDecimal.ZERO).multiply(rate.points()));
        }
        return points(leaf, sum, key, leaf.base(), leaf.minimum(), rounded(sum), new Counted(leaf, entry).words());
    }

    /** Levels exclude one another: the first that was chosen counts, and once. */
    private static Points chosen(Criterion leaf, Entry entry) {
        return entry.chosen(leaf)
                .map(level -> points(leaf, level.points(), "formula.chosen", level.label()))
                .orElseGet(() -> points(leaf, BigDecimal.ZERO, "formula.noneChosen"));
    }

    private static Points bands(Criterion leaf, Entry entry) {
        BigDecimal percent = entry.hasTarget()
                ? entry.reached()
                        .multiply(HUNDRED)
                        .divide(Objects.requireNonNull(entry.target()), MathContext.DECIMAL128)
                : entry.reached();
        return leaf.rates().stream()
                .filter(rate -> from(rate).compareTo(percent) <= 0)
                .max(Comparator.comparing(Formula::from))
                .map(rate -> points(leaf, rate.points(), "formula.band", rounded(percent), rate.label()))
                .orElseGet(() -> points(leaf, BigDecimal.ZERO, "formula.belowBands", rounded(percent)));
    }

    private static BigDecimal from(Rate rate) {
        return Objects.requireNonNullElse(rate.fromPercent(), BigDecimal.ZERO);
    }

    private static BigDecimal share(BigDecimal whole, BigDecimal part, BigDecimal of) {
        return whole.multiply(part).divide(of, MathContext.DECIMAL128);
    }

    static BigDecimal rounded(BigDecimal number) {
        return number.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
