package vn.thidua.compilation;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A figure that is to stand otherwise than the reports add up, and why. */
record SetFigureForm(
        @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 2)
        BigDecimal amount,

        @NotBlank @Size(min = 3, max = 500) String reason) {

    static SetFigureForm of(Compiled.@Nullable SetFigure set) {
        return set == null ? new SetFigureForm(null, "") : new SetFigureForm(set.amount(), set.reason());
    }
}
