package vn.thidua.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a year's plan posts.
 *
 * @param withCarried whether the plan's numbers include classes carried over from the year before
 */
record PlanForm(
        @NotNull @Min(1945) @Max(2200) Integer year,
        boolean withCarried,
        @Valid @Nullable Map<UUID, Line> lines) {

    /** One programme of the plan. */
    record Line(
            @Nullable @Min(0) @Max(1000) Integer classes,
            @Nullable @Min(0) @Max(200000) Integer learners) {}

    static PlanForm of(int year, List<TrainingPlans.Line> known) {
        var lines = new LinkedHashMap<UUID, Line>();
        known.forEach(line -> lines.put(line.programme(), new Line(line.classes(), line.learners())));
        return new PlanForm(year, known.stream().anyMatch(TrainingPlans.Line::withCarried), lines);
    }

    /** The programmes about which the plan says something. */
    Map<UUID, Line> planned() {
        var planned = new LinkedHashMap<UUID, Line>();
        if (lines != null) {
            lines.forEach((programme, line) -> {
                if (line.classes() != null) {
                    planned.put(programme, line);
                }
            });
        }
        return planned;
    }
}
