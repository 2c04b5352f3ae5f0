package vn.thidua.monthboard;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.thidua.appraisal.RatingMonth.MonthDecider;

/** What the form of a school's rule for its months posts. */
record MonthSettingForm(
        @NotNull YearMonth since,
        @NotNull @Min(1) @Max(28) Integer firstDay,
        @NotNull @Min(1) @Max(28) Integer lastDay,
        @NotNull MonthDecider decidedBy,
        @NotNull @Min(0) @Max(28) Integer leastDays,
        @Nullable @Size(max = 300) String basis) {

    static MonthSettingForm of(MonthSettings.Rule rule, YearMonth since) {
        return new MonthSettingForm(
                since, rule.firstDay(), rule.lastDay(), rule.decidedBy(), rule.leastDays(), rule.basis());
    }

    static void check(@Nullable MonthSettingForm form, BindingResult errors) {
        if (form != null && form.firstDay() != null && form.lastDay() != null && form.lastDay() < form.firstDay()) {
            errors.rejectValue("lastDay", "appraisal.lastBeforeFirst");
        }
    }
}
