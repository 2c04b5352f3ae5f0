package vn.thidua.law;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the form of a regime posts; its last day is the day before the next one. */
record LegalRegimeForm(
        @NotBlank @Size(min = 2, max = 200) String name,
        @NotBlank @Size(min = 2, max = 200) String nameEn,
        @NotNull LocalDate from,
        boolean verified,
        @NotBlank @Size(min = 2, max = 500) String sourceNote,
        @Nullable Integer version) {

    static LegalRegimeForm of(LegalRegime regime) {
        return new LegalRegimeForm(
                regime.name(),
                regime.nameEn(),
                regime.valid().from(),
                regime.isVerified(),
                regime.sourceNote(),
                regime.version());
    }
}
