package vn.thidua.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionKind;
import vn.thidua.formula.ScoreSheet;

/** Everything that was said of a round's units, criterion by criterion, and what follows from it. */
public final class ScoreMatrix {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What one scorer gave. */
    public record Given(
            UUID scorer, BigDecimal points, @Nullable String comment) {}

    /**
     * One criterion of one unit.
     *
     * @param assigned {@code false}: not this unit's; the unit says so and nobody objects, or the review agrees with it
     * @param declined why the unit says that it is not its own; {@code null}: it says no such thing
     * @param self its own points
     * @param cross of each of the others
     * @param consensus the mean of the others
     * @param review the last that those who lead gave
     * @param flagged others see it otherwise than the unit, by more than the threshold, or give points for what it declines
     */
    public record Cell(
            boolean assigned,
            @Nullable String declined,
            @Nullable BigDecimal self,
            List<Given> cross,
            Consensus consensus,
            @Nullable Given review,
            boolean flagged) {

        /** The last completed review, else the mean of the others, else its own; never the best of them. */
        public @Nullable BigDecimal standing() {
            return !assigned
                    ? null
                    : review != null ? Objects.requireNonNull(review).points() : crossOrSelf();
        }

        @Nullable
        BigDecimal crossOrSelf() {
            return consensus.mean() != null ? consensus.mean() : self;
        }

        /** Between the lowest and the highest of the others. */
        public @Nullable BigDecimal spread() {
            return cross.isEmpty()
                    ? null
                    : cross.stream()
                            .map(Given::points)
                            .max(BigDecimal::compareTo)
                            .orElseThrow()
                            .subtract(cross.stream()
                                    .map(Given::points)
                                    .min(BigDecimal::compareTo)
                                    .orElseThrow());
        }
    }

    /**
     * One unit.
     *
     * @param sheet its own sheet with the arithmetic; {@code null}: not signed
     * @param cells by criterion, leaves only
     * @param extra bonus and penalty beside the criteria
     */
    public record Line(
            RoundView.Unit unit,
            @Nullable ScoreSheet sheet,
            Map<UUID, Cell> cells,
            BigDecimal extra,
            int penalties,
            @Nullable String barredBecause) {

        public Cell of(UUID criterion) {
            return Objects.requireNonNull(cells.get(criterion));
        }

        /** Criteria where the unit owes an explanation. */
        public long flagged() {
            return cells.values().stream().filter(Cell::flagged).count();
        }
    }

    private final RoundView round;
    private final CriteriaTree tree;
    private final List<Line> lines;

    ScoreMatrix(RoundView round, CriteriaTree tree, List<Line> lines) {
        this.round = round;
        this.tree = tree;
        this.lines = List.copyOf(lines);
    }

    public RoundView round() {
        return round;
    }

    public CriteriaTree tree() {
        return tree;
    }

    /** Units in the order of the round. */
    public List<Line> lines() {
        return lines;
    }

    public Line of(UUID unit) {
        return lines.stream()
                .filter(line -> line.unit().id().equals(unit))
                .findFirst()
                .orElseThrow(vn.thidua.shared.NotFound::new);
    }

    /** What a layer says of every unit. */
    public List<UnitScore> scores(Layer layer) {
        return lines.stream().map(line -> score(line, layer)).toList();
    }

    public UnitScore score(Line line, Layer layer) {
        Map<UUID, BigDecimal> points = points(line, layer);
        BigDecimal total = total(points);
        if (layer == Layer.FINAL && total != null) {
            total = total.add(line.extra());
        }
        return new UnitScore(
                line.unit().id(),
                line.unit().name(),
                line.unit().shortName(),
                points,
                total,
                rate(total, line),
                total(points(line, Layer.SELF)),
                line.cells().values().stream().anyMatch(cell -> cell.consensus().mean() != null)
                        ? total(points(line, Layer.CROSS))
                        : null,
                line.cells().values().stream().anyMatch(cell -> cell.review() != null)
                        ? total(points(line, Layer.REVIEW))
                        : null,
                line.extra(),
                line.penalties(),
                line.barredBecause(),
                line.unit().leftOn());
    }

    /** Points of leaves as the layer says, of groups the sum of what stands below them. */
    public Map<UUID, BigDecimal> points(Line line, Layer layer) {
        var points = new LinkedHashMap<UUID, BigDecimal>();
        tree.roots().forEach(root -> add(root, line, layer, points));
        return points;
    }

    private @Nullable BigDecimal add(Criterion criterion, Line line, Layer layer, Map<UUID, BigDecimal> points) {
        BigDecimal value = null;
        if (criterion.isLeaf()) {
            Cell cell = line.of(criterion.id());
            value = !cell.assigned()
                    ? null
                    : switch (layer) {
                        case SELF -> cell.self();
                        case CROSS -> cell.crossOrSelf();
                        case REVIEW, FINAL -> cell.standing();
                    };
        } else {
            for (Criterion child : criterion.children()) {
                BigDecimal part = add(child, line, layer, points);
                value = part == null ? value : value == null ? part : value.add(part);
            }
        }
        if (value != null) {
            points.put(criterion.id(), value);
        }
        return value;
    }

    private @Nullable BigDecimal total(Map<UUID, BigDecimal> points) {
        BigDecimal sum = tree.roots().stream()
                .map(root -> points.get(root.id()))
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
        return sum == null || tree.overScale() ? sum : sum.min(tree.scale());
    }

    private @Nullable BigDecimal rate(@Nullable BigDecimal total, Line line) {
        BigDecimal assigned = tree.leaves().stream()
                .filter(leaf -> line.of(leaf.id()).assigned())
                .map(Criterion::standard)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return total == null || assigned.signum() == 0
                ? null
                : total.multiply(HUNDRED).divide(assigned, Consensus.DECIMALS, RoundingMode.HALF_UP);
    }

    /** Whether two readings of a criterion are further apart than the threshold allows. */
    public static boolean isApart(
            Criterion criterion, @Nullable BigDecimal self, @Nullable BigDecimal other, BigDecimal threshold) {
        if (self == null || other == null) {
            return false;
        }
        BigDecimal whole = criterion.kind() == CriterionKind.ADJUSTMENT
                ? criterion.maximum().subtract(criterion.minimum())
                : criterion.maximum();
        return self.subtract(other).abs().multiply(HUNDRED).compareTo(whole.multiply(threshold)) > 0;
    }
}
