package vn.thidua.yearend;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the rector confirms with.
 *
 * @param overReason why more are excellent than the share allows
 */
record ConfirmationForm(
        @NotBlank @Size(max = 60) String decision,
        @NotNull LocalDate decidedOn,
        @Nullable @Size(max = 500) String overReason) {}
