package vn.thidua.rollup;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.evaluation.RatingLevel;

/**
 * What it takes to reach a level; all that is said must hold.
 *
 * @param from least mean of the points
 * @param percent least share of parts of this level or better
 * @param times least number of parts of this level or better
 * @param noneBelow no part may lie below this level
 */
@Embeddable
public record Step(
        @Nullable BigDecimal points,
        @Nullable Integer percent,
        @Nullable Integer times,

        @Enumerated(EnumType.STRING) @Nullable RatingLevel noneBelow) {

    /** Whether it asks for anything at all. */
    public boolean asks() {
        return points != null || percent != null || times != null || noneBelow != null;
    }
}
