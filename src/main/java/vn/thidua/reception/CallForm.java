package vn.thidua.reception;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of those below, and by when.
 *
 * @param year {@code 2022} or {@code 2021-2022}
 * @param half 1 or 2, for half years
 * @param basis number and day of the letter that asks
 */
record CallForm(
        @NotNull UUID template,
        @NotBlank @Pattern(regexp = "\\d{4}(-\\d{4})?") String year,
        @NotNull @Min(1) @Max(2) Integer half,
        @NotNull LocalDate dueOn,
        @Nullable @Size(max = 200) String basis) {

    /** What may be said anew later: not which reports, for some may have been begun. */
    record DeadlineForm(
            @NotNull LocalDate dueOn,
            @Nullable @Size(max = 200) String basis,
            @Nullable Integer version) {}
}
