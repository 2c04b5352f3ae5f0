package vn.thidua.evaluation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A whole unit's ratings of a year, posted at once: three columns of equal length, and the decision that they have in common.
 *
 * @param levels what is chosen for each person, {@code null} for nothing yet
 * @param was what the page showed when it was opened
 */
record UnitRatingForm(
        @NotNull @Pattern(regexp = "\\d{4}(-\\d{4})?") String year,
        @Nullable List<UUID> people,
        @Nullable List<@Nullable RatingLevel> levels,
        @Nullable List<@Nullable RatingLevel> was,
        @Nullable @Size(max = 60) String decision,
        @Nullable LocalDate decidedOn,
        @Nullable @Size(max = 200) String issuer,
        boolean confirmed) {

    /** One person's line. */
    record Line(UUID person, RatingLevel level, @Nullable RatingLevel was) {}

    static UnitRatingForm blank(String year) {
        return new UnitRatingForm(year, List.of(), List.of(), List.of(), null, null, null, false);
    }

    /** The lines on which something is chosen. */
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (int i = 0; people != null && i < people.size(); i++) {
            RatingLevel level = at(levels, i);
            if (level != null) {
                lines.add(new Line(people.get(i), level, at(was, i)));
            }
        }
        return lines;
    }

    private static @Nullable RatingLevel at(@Nullable List<@Nullable RatingLevel> column, int line) {
        return column == null || line >= column.size() ? null : column.get(line);
    }

    Rating.Source source() {
        return new Rating.Source(decision, decidedOn, issuer);
    }
}
