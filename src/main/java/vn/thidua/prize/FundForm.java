package vn.thidua.prize;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Money that came in, or went out for something other than prizes. */
record FundForm(
        @NotNull Direction direction,
        @NotNull LocalDate bookedOn,
        @NotNull @Min(1) @Max(1_000_000_000_000L) Long amount,
        @NotBlank @Size(min = 2, max = 300) String purpose,
        @Nullable @Size(max = 120) String document) {

    /** In or out. */
    public enum Direction {
        /** Thu. */
        INCOME,
        /** Chi. */
        SPENDING
    }
}
