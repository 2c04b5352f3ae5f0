package vn.thidua.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.criteria.Criterion;

/**
 * The points of a sheet: of every leaf by its formula, of every group the sum of what stands below it, and the total. What was
 * not entered adds nothing and is no nought; what is not the unit's leaves both sides of the rate.
 */
public final class ScoreSheet {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CriteriaTree tree;
    private final Map<UUID, Points> points = new LinkedHashMap<>();
    private final Points total;

    private ScoreSheet(CriteriaTree tree, Map<UUID, Entry> entries, Field field) {
        this.tree = tree;
        tree.roots().forEach(root -> score(root, entries, field));
        this.total = sum(tree.roots(), "formula.total");
    }

    /**
     * @param entries by criterion; one that is missing was not entered
     * @param field what all units of the round reached, or {@link Field#NONE}
     */
    public static ScoreSheet of(CriteriaTree tree, Map<UUID, Entry> entries, Field field) {
        return new ScoreSheet(tree, entries, field);
    }

    /** All sheets of a round, each measured against the field of all of them. */
    public static <K> Map<K, ScoreSheet> ofRound(CriteriaTree tree, Map<K, Map<UUID, Entry>> sheets) {
        Field field = Field.of(tree, sheets.values());
        var scored = new LinkedHashMap<K, ScoreSheet>();
        sheets.forEach((unit, entries) -> scored.put(unit, of(tree, entries, field)));
        return scored;
    }

    private void score(Criterion criterion, Map<UUID, Entry> entries, Field field) {
        if (criterion.isLeaf()) {
            points.put(criterion.id(), Formula.of(criterion, entries.getOrDefault(criterion.id(), Entry.EMPTY), field));
        } else {
            criterion.children().forEach(child -> score(child, entries, field));
            points.put(criterion.id(), sum(criterion.children(), "formula.sum"));
        }
    }

    private Points sum(List<Criterion> parts, String key) {
        List<Points> scored = parts.stream()
                .map(part -> Objects.requireNonNull(points.get(part.id())))
                .toList();
        List<BigDecimal> known =
                scored.stream().map(Points::value).filter(Objects::nonNull).toList();
        BigDecimal maximum = scored.stream().map(Points::maximum).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (known.isEmpty()) {
            return new Points(null, maximum, "formula.empty", List.of());
        }
        BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Points(sum, maximum, key, List.of(sum, maximum, known.size(), parts.size()));
    }

    /** What a criterion came to; a criterion of another set is an error of the caller. */
    public Points of(UUID criterion) {
        return Objects.requireNonNull(points.get(criterion), "criterion of another set");
    }

    /** By criterion: leaves and groups. */
    public Map<UUID, Points> points() {
        return Collections.unmodifiableMap(points);
    }

    /** All sections together; beyond the scale only where the set allows it. {@code null}: nothing was entered. */
    public @Nullable BigDecimal total() {
        BigDecimal value = total.value();
        return value == null || tree.overScale() ? value : value.min(tree.scale());
    }

    /** The total with its arithmetic, before a scale that must not be passed cuts it. */
    public Points sum() {
        return total;
    }

    /** Whether the scale cut the total. */
    public boolean isCut() {
        return !tree.overScale() && total.value() != null && total.value().compareTo(tree.scale()) > 0;
    }

    /** The standard points of all criteria that are the unit's. */
    public BigDecimal assignedMaximum() {
        return total.maximum();
    }

    /** Points obtained of those assigned, in per cent; {@code null} where nothing is assigned or entered. */
    public @Nullable BigDecimal rate() {
        return rate(total(), assignedMaximum());
    }

    /** The standard points of the criteria for which something was entered. */
    public BigDecimal enteredMaximum() {
        return leaves().filter(Points::isKnown).map(Points::maximum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Points obtained of those for which something was entered, in per cent: what a sheet is worth that is half known. */
    public @Nullable BigDecimal rateOfEntered() {
        return rate(total(), enteredMaximum());
    }

    /** How many criteria of the unit are still empty. */
    public long missing() {
        return leaves().filter(leaf -> "formula.empty".equals(leaf.key())).count();
    }

    private Stream<Points> leaves() {
        return tree.leaves().stream().map(leaf -> of(leaf.id()));
    }

    private static @Nullable BigDecimal rate(@Nullable BigDecimal points, BigDecimal of) {
        return points == null || of.signum() == 0
                ? null
                : points.multiply(HUNDRED).divide(of, Formula.DECIMALS, RoundingMode.HALF_UP);
    }
}
