package vn.thidua.criteria;

import java.math.BigDecimal;

/** From how many points on a sheet leads to each of the levels; below the last one to the fourth. */
public record Thresholds(BigDecimal excellentFrom, BigDecimal goodFrom, BigDecimal fairFrom) {

    /** 0: excellent, 1: good, 2: fair, 3: below. */
    public int levelOf(BigDecimal points) {
        if (points.compareTo(excellentFrom) >= 0) {
            return 0;
        }
        if (points.compareTo(goodFrom) >= 0) {
            return 1;
        }
        return points.compareTo(fairFrom) >= 0 ? 2 : 3;
    }
}
