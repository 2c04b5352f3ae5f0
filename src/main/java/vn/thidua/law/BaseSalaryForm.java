package vn.thidua.law;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the form of a base salary posts: amount in đồng a month, and from when. */
record BaseSalaryForm(
        @NotNull LocalDate from,
        @NotNull @Min(1) @Max(1_000_000_000) Long amount,
        @NotBlank @Size(min = 2, max = 200) String legalBasis,
        boolean verified,
        @NotBlank @Size(min = 2, max = 500) String sourceNote,
        @Nullable Integer version) {

    static BaseSalaryForm of(BaseSalary salary) {
        return new BaseSalaryForm(
                salary.valid().from(),
                salary.amount(),
                salary.legalBasis(),
                salary.isVerified(),
                salary.sourceNote(),
                salary.version());
    }
}
