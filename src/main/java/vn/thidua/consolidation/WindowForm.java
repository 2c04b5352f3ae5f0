package vn.thidua.consolidation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.registration.RegistrationWindow;
import vn.thidua.shared.EmulationYear;

/** What the form of a registration window posts; the year is fixed once the window exists. */
record WindowForm(
        @NotBlank @Pattern(regexp = "\\d{4}(-\\d{4})?") String year,

        @NotNull LocalDate opensOn,
        @NotNull LocalDate closesOn,
        @Nullable @Size(max = 120) String guidance,
        @Nullable Integer version) {

    static WindowForm blank(EmulationYear year, LocalDate today) {
        return new WindowForm(year.toString(), today, today.plusDays(30), null, null);
    }

    static WindowForm of(RegistrationWindow window) {
        return new WindowForm(
                window.year().toString(), window.opensOn(), window.closesOn(), window.guidance(), window.version());
    }
}
