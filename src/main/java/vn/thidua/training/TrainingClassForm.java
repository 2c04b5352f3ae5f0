package vn.thidua.training;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the form of a class posts. */
record TrainingClassForm(
        @NotNull UUID programme,
        @NotBlank @Size(max = 30) String code,
        @NotBlank @Size(min = 2, max = 200) String name,
        @NotNull TrainingMode mode,
        @Nullable @Size(max = 200) String partner,
        @Nullable @Size(max = 200) String place,
        @NotNull LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @NotNull @Min(1) @Max(5000) Integer learners,
        @Nullable @Min(0) @Max(5000) Integer certificates,
        @Nullable @Min(0) @Max(5000) Integer commended,
        @Nullable @Size(max = 500) String note,
        @Nullable Integer version) {

    static TrainingClassForm blank(LocalDate today) {
        return new TrainingClassForm(
                null, "", "", TrainingMode.AT_SCHOOL, null, null, today, null, null, null, null, null, null);
    }

    static TrainingClassForm of(TrainingClass held) {
        return new TrainingClassForm(
                held.programme().id(),
                held.code(),
                held.name(),
                held.mode(),
                held.partner(),
                held.place(),
                held.openedOn(),
                held.closedOn(),
                held.learners(),
                held.certificates(),
                held.commended(),
                held.note(),
                held.version());
    }
}
