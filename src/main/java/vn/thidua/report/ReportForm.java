package vn.thidua.report;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which report is begun.
 *
 * @param outline template and addressee together, for only some go together; {@code template addressee} or {@code template}
 * @param year {@code 2022} or {@code 2021-2022}
 * @param half 1 or 2, for half years
 * @param cutOff day on which the figures are taken; empty for the last day
 */
record ReportForm(
        @NotBlank @Pattern(regexp = "[0-9a-f-]{36}( [0-9a-f-]{36})?")
        String outline,

        @NotBlank @Pattern(regexp = "\\d{4}(-\\d{4})?") String year,
        @NotNull @Min(1) @Max(2) Integer half,
        @Nullable LocalDate cutOff,
        @Nullable LocalDate dueOn) {

    private static final int LENGTH_OF_ID = 36;

    UUID template() {
        return UUID.fromString(outline.substring(0, LENGTH_OF_ID));
    }

    @Nullable
    UUID addressee() {
        return outline.length() == LENGTH_OF_ID ? null : UUID.fromString(outline.substring(LENGTH_OF_ID + 1));
    }

    /** What stands at the head of a draft and may be said anew. */
    record Heading(
            @NotBlank @Size(min = 2, max = 300) String title,
            @NotNull LocalDate cutOff,
            @Nullable LocalDate dueOn,
            @Nullable Integer version) {

        static Heading of(Report report) {
            return new Heading(report.title(), report.cutOff(), report.dueOn(), report.version());
        }
    }
}
