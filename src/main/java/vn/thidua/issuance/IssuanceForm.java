package vn.thidua.issuance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said when a report is issued; the password comes beside it.
 *
 * @param early somebody knows that it bears a day before its period ends
 * @param bare somebody knows that of some sections paper shows nothing but the name
 * @param stranger somebody knows that the signer is none of those who lead the body on that day
 */
record IssuanceForm(
        @NotNull @Min(1) @Max(999_999) @Nullable Integer number,
        @NotNull @Nullable LocalDate issuedOn,
        @NotBlank @Size(max = 120) @Nullable String signer,
        @Nullable Boolean early,
        @Nullable Boolean bare,
        @Nullable Boolean stranger) {}
