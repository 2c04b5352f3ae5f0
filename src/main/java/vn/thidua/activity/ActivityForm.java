package vn.thidua.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import vn.thidua.activity.Activity.ActivityLevel;
import vn.thidua.activity.Activity.Exactness;
import vn.thidua.activity.ActivityKind.Field;

/**
 * What the form of an activity posts; of the fields that its kind does not use nothing is kept.
 *
 * @param person code of the person, with or without the name after it
 * @param amount papers, takers, items or đồng; {@code null}: not known
 */
record ActivityForm(
        @NotNull ActivityKind kind,
        @Nullable ActivityVariant variant,
        @Nullable @Size(max = 160) String person,
        @Nullable UUID unit,
        @Nullable @Size(min = 2, max = 300) String title,
        @Nullable ActivityLevel level,

        @Nullable @Pattern(regexp = "\\d{1,4}([-+/]\\d{1,4})?")
        String number,

        @NotNull LocalDate begins,
        @Nullable LocalDate ends,
        @Nullable @Min(0) @Max(999_999_999_999L) Long amount,
        @Nullable Exactness exactness,
        @Nullable @Min(0) @Max(100_000) Integer reached,
        @Nullable @Size(max = 300) String place,
        @Nullable @Size(max = 60) String decision,
        @Nullable LocalDate decidedOn,
        @Nullable @Size(max = 500) String note,
        @Nullable Integer version) {

    static ActivityForm blank(ActivityKind kind, LocalDate today) {
        return new ActivityForm(
                kind,
                null,
                null,
                null,
                null,
                null,
                null,
                today,
                null,
                null,
                Exactness.EXACT,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static ActivityForm of(Activity activity) {
        return new ActivityForm(
                activity.kind(),
                activity.variant(),
                activity.person() == null ? null : activity.person().namecard(),
                activity.unit() == null ? null : activity.unit().id(),
                activity.title(),
                activity.level(),
                activity.number(),
                activity.begins(),
                activity.ends(),
                activity.amount(),
                activity.exactness(),
                activity.reached(),
                activity.place(),
                activity.decision(),
                activity.decidedOn(),
                activity.note(),
                activity.version());
    }

    /** What its kind needs has to be there; a form that could not be read at all has its errors already. */
    static void reject(@Nullable ActivityForm form, BindingResult errors) {
        if (form != null && form.kind != null && errors.getTarget() != null) {
            form.require(errors, Field.PERSON, "person", form.person);
            form.require(errors, Field.VARIANT, "variant", form.variant);
            form.require(errors, Field.TITLE, "title", form.title);
            form.require(errors, Field.LEVEL, "level", form.level);
            form.require(errors, Field.NUMBER, "number", form.number);
        }
    }

    private void require(Errors errors, Field field, String name, @Nullable Object value) {
        if (kind.needs(field) && (value == null || "".equals(value)) && !errors.hasFieldErrors(name)) {
            errors.rejectValue(name, "NotNull");
        }
    }
}
