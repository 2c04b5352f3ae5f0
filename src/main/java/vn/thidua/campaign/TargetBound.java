package vn.thidua.campaign;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a school's movement of a year asks of one measure.
 *
 * @param measure code in the catalogue of measures, such as {@code CSTDCS_ACHIEVED}
 * @param label the measure's name in the reader's language
 * @param percent the bounds are percent, else counts
 * @param min at least this much, {@code null} if only an upper bound is set
 * @param max at most this much, {@code null} if only a lower bound is set
 */
public record TargetBound(
        String measure,
        String label,
        boolean percent,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max) {}
