package vn.thidua.plan;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.page.Words;

/** What the forms of the plan and of the targets post; their components are all that can be changed. */
final class PlanForms {

    private PlanForms() {}

    /** A line of the plan; the time is typed as plans write it. */
    record PlanTaskForm(
            @NotBlank @Size(min = 3, max = 1000) String task,
            @NotBlank @Size(min = 2, max = 200) String lead,
            @Nullable UUID leadUnit,
            @Size(max = 500) @Nullable String coOperating,
            @NotBlank @Size(max = 60) String time,
            @Nullable Integer version) {

        static PlanTaskForm blank(String lead) {
            return new PlanTaskForm("", lead, null, null, "", 0);
        }

        static PlanTaskForm of(PlanTask task, Words words) {
            return new PlanTaskForm(
                    task.task(),
                    task.lead(),
                    task.leadUnitId(),
                    task.coOperating(),
                    task.time().in(words),
                    task.version());
        }
    }

    /** A target. */
    record TargetForm(
            @NotBlank @Size(min = 3, max = 500) String wording,

            @Pattern(regexp = "[A-Z][A-Z_]{2,40}") @Nullable String measure,

            @NotNull Comparison comparison,

            @NotNull @DecimalMin("0") @DecimalMax("999999") @Digits(integer = 6, fraction = 2)
            BigDecimal bound,

            @DecimalMin("0") @DecimalMax("999999") @Digits(integer = 6, fraction = 2) @Nullable
            BigDecimal upperBound,

            @Size(max = 200) @Nullable String base,
            @Size(max = 200) @Nullable String source,
            @Nullable Integer version) {

        static TargetForm blank(@Nullable String source) {
            return new TargetForm("", null, Comparison.AT_LEAST, BigDecimal.valueOf(100), null, null, source, 0);
        }

        static TargetForm of(Target target) {
            return new TargetForm(
                    target.wording(),
                    target.measure(),
                    target.comparison(),
                    plain(target.bound()),
                    target.upperBound() == null ? null : plain(target.upperBound()),
                    target.base(),
                    target.source(),
                    target.version());
        }

        private static BigDecimal plain(BigDecimal number) {
            return new BigDecimal(number.stripTrailingZeros().toPlainString());
        }
    }
}
