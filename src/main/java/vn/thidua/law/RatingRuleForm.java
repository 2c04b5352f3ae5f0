package vn.thidua.law;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the form of a rule of rating posts; whom it is about and its first day stay once it exists. */
record RatingRuleForm(
        RatingRule.@NotNull RatedStaff staff,
        @NotBlank @Size(min = 2, max = 200) String name,
        @NotNull LocalDate from,
        @Nullable @Min(1) @Max(100) Integer excellentPercent,
        @Nullable @Min(1) @Max(100) Integer outstandingPercent,
        RatingRule.@NotNull QuotaReading reading,
        @NotBlank @Size(min = 2, max = 200) String legalBasis,
        boolean verified,
        @NotBlank @Size(min = 2, max = 500) String sourceNote,
        @Nullable Integer version) {

    static RatingRuleForm blank(LocalDate from) {
        return new RatingRuleForm(
                RatingRule.RatedStaff.PUBLIC_EMPLOYEE,
                "",
                from,
                null,
                null,
                RatingRule.QuotaReading.INCLUSIVE,
                "",
                false,
                "",
                0);
    }

    static RatingRuleForm of(RatingRule rule) {
        return new RatingRuleForm(
                rule.staff(),
                rule.name(),
                rule.valid().from(),
                rule.excellentPercent(),
                rule.outstandingPercent(),
                rule.reading(),
                rule.legalBasis(),
                rule.isVerified(),
                rule.sourceNote(),
                rule.version());
    }
}
