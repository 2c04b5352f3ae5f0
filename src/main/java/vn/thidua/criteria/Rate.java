package vn.thidua.criteria;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is counted and what one is worth, or a step of a table of percentages.
 *
 * @param fromPercent of a step only: from this percentage on
 * @param points below nought for a penalty
 * @param figure from which the number fills itself
 */
public record Rate(
        UUID id,
        String label,
        @Nullable BigDecimal fromPercent,
        BigDecimal points,
        @Nullable String figure) {}
