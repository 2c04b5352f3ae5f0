package vn.thidua.rollup;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.evaluation.RatingLevel;
import vn.thidua.rollup.RollupRule.RollupParts;
import vn.thidua.rollup.RollupRule.RollupSpan;

/** What the form of a rule posts; the three steps side by side. */
record RollupRuleForm(
        @NotNull RatedSubject subject,
        @NotNull RollupSpan span,
        @NotNull RollupParts parts,
        @NotBlank @Size(min = 2, max = 200) String name,
        @NotNull LocalDate from,
        @Min(1) @Max(12) int leastParts,
        @Nullable @DecimalMin("0") @DecimalMax("200") BigDecimal excellentPoints,
        @Nullable @Min(1) @Max(100) Integer excellentPercent,
        @Nullable @Min(1) @Max(12) Integer excellentTimes,
        @Nullable RatingLevel excellentFloor,
        @Nullable @DecimalMin("0") @DecimalMax("200") BigDecimal goodPoints,
        @Nullable @Min(1) @Max(100) Integer goodPercent,
        @Nullable @Min(1) @Max(12) Integer goodTimes,
        @Nullable RatingLevel goodFloor,
        @Nullable @DecimalMin("0") @DecimalMax("200") BigDecimal fairPoints,
        @Nullable @Min(1) @Max(100) Integer fairPercent,
        @Nullable @Min(1) @Max(12) Integer fairTimes,
        @Nullable RatingLevel fairFloor,
        @Nullable @Size(max = 300) String basis,
        @Nullable Integer version) {

    /** A copy of a rule, to be changed. */
    static RollupRuleForm of(RollupRule rule, LocalDate from) {
        Recipe recipe = rule.recipe();
        Step excellent = recipe.excellent();
        Step good = recipe.good();
        Step fair = recipe.fair();
        return new RollupRuleForm(
                rule.subjectKind(),
                rule.span(),
                rule.parts(),
                rule.name(),
                from,
                rule.leastParts(),
                plain(excellent.points()),
                excellent.percent(),
                excellent.times(),
                excellent.noneBelow(),
                plain(good.points()),
                good.percent(),
                good.times(),
                good.noneBelow(),
                plain(fair.points()),
                fair.percent(),
                fair.times(),
                fair.noneBelow(),
                rule.basis(),
                rule.version());
    }

    /** 90 rather than 90.00. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal points) {
        return points == null
                ? null
                : new BigDecimal(points.stripTrailingZeros().toPlainString());
    }

    Step excellent() {
        return new Step(excellentPoints, excellentPercent, excellentTimes, excellentFloor);
    }

    Step good() {
        return new Step(goodPoints, goodPercent, goodTimes, goodFloor);
    }

    Step fair() {
        return new Step(fairPoints, fairPercent, fairTimes, fairFloor);
    }
}
