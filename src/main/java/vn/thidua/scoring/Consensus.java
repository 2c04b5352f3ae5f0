package vn.thidua.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several scorers together say: the mean, two decimals, half up; with five or more the highest and the lowest are left out.
 *
 * @param mean {@code null}: nobody said anything
 * @param scorers how many said something
 * @param lowest left out; {@code null}: nothing was
 * @param highest left out; {@code null}: nothing was
 */
public record Consensus(
        @Nullable BigDecimal mean,
        int scorers,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal highest) {

    static final int ENOUGH_TO_TRIM = 5;
    static final int DECIMALS = 2;

    /** Nobody said anything. */
    static final Consensus NONE = new Consensus(null, 0, null, null);

    /** Of points in any order. */
    public static Consensus of(Collection<BigDecimal> given) {
        if (given.isEmpty()) {
            return NONE;
        }
        List<BigDecimal> sorted = given.stream().sorted().toList();
        boolean trims = sorted.size() >= ENOUGH_TO_TRIM;
        List<BigDecimal> counted = trims ? sorted.subList(1, sorted.size() - 1) : sorted;
        BigDecimal sum = counted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Consensus(
                sum.divide(BigDecimal.valueOf(counted.size()), DECIMALS, RoundingMode.HALF_UP),
                sorted.size(),
                trims ? sorted.get(0) : null,
                trims ? sorted.get(sorted.size() - 1) : null);
    }
}
