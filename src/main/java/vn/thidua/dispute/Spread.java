package vn.thidua.dispute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.ScoreMatrix;

/** How harsh or lenient each scorer is, against what all who scored the same criterion say. It is shown, never corrected. */
final class Spread {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * One scorer.
     *
     * @param marks how many criteria
     * @param deviation points given in per cent of the points that all who scored the same gave on the mean, less a hundred
     */
    record Scorer(String name, int marks, @Nullable BigDecimal deviation) {

        public boolean isHarsh() {
            return deviation != null && deviation.compareTo(BigDecimal.ONE.negate()) < 0;
        }

        public boolean isLenient() {
            return deviation != null && deviation.compareTo(BigDecimal.ONE) > 0;
        }
    }

    private static final class Sum {
        private BigDecimal given = BigDecimal.ZERO;
        private BigDecimal means = BigDecimal.ZERO;
        private int marks;
    }

    private Spread() {}

    /** In the order of the round. */
    static List<Scorer> of(ScoreMatrix matrix) {
        Map<UUID, Sum> sums = new LinkedHashMap<>();
        matrix.round().units().forEach(unit -> sums.put(unit.id(), new Sum()));
        for (ScoreMatrix.Line line : matrix.lines()) {
            for (ScoreMatrix.Cell cell : line.cells().values()) {
                if (cell.cross().size() > 1) {
                    BigDecimal all = cell.cross().stream()
                            .map(ScoreMatrix.Given::points)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    BigDecimal mean = all.divide(BigDecimal.valueOf(cell.cross().size()), 6, RoundingMode.HALF_UP);
                    for (ScoreMatrix.Given given : cell.cross()) {
                        Sum sum = sums.computeIfAbsent(given.scorer(), id -> new Sum());
                        sum.given = sum.given.add(given.points());
                        sum.means = sum.means.add(mean);
                        sum.marks++;
                    }
                }
            }
        }
        var scorers = new ArrayList<Scorer>();
        matrix.round().units().forEach(unit -> {
            Sum sum = sums.get(unit.id());
            if (sum.marks > 0) {
                scorers.add(new Scorer(
                        unit.shortName(),
                        sum.marks,
                        sum.means.signum() == 0
                                ? null
                                : sum.given
                                        .subtract(sum.means)
                                        .multiply(HUNDRED)
                                        .divide(sum.means, 2, RoundingMode.HALF_UP)));
            }
        });
        return scorers;
    }
}
