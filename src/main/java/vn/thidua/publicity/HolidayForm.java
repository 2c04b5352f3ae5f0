package vn.thidua.publicity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the form of a holiday posts. */
record HolidayForm(
        @NotNull LocalDate day,
        @NotBlank @Size(min = 2, max = 120) String name,
        boolean verified,
        @Nullable @Size(max = 300) String sourceNote,
        @Nullable Integer version) {

    static HolidayForm of(Holiday holiday) {
        return new HolidayForm(
                holiday.day(), holiday.name(), holiday.isVerified(), holiday.sourceNote(), holiday.version());
    }
}
