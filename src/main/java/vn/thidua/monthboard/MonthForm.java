package vn.thidua.monthboard;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.thidua.appraisal.RatingMonth;
import vn.thidua.shared.Period;

/** What the form of a month posts: which one, and on which days people rate themselves. */
record MonthForm(
        @NotNull YearMonth month,
        @NotNull LocalDate opensOn,
        @NotNull LocalDate closesOn,
        @Nullable Integer version) {

    static MonthForm of(RatingMonth month) {
        return new MonthForm(month.month(), month.opensOn(), month.closesOn(), month.version());
    }

    static void check(@Nullable MonthForm form, BindingResult errors) {
        if (form != null
                && form.opensOn() != null
                && form.closesOn() != null
                && form.closesOn().isBefore(form.opensOn())) {
            errors.rejectValue("closesOn", "appraisal.lastBeforeFirst");
        }
    }

    Period window() {
        return new Period(opensOn, closesOn);
    }
}
