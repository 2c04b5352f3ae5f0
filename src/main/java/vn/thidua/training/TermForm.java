package vn.thidua.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;

/** What the grid of a term posts; a line without a code and a name counts as empty. */
record TermForm(@Valid @Size(max = 50) @Nullable List<Line> lines) {

    private static final int LINES = 12;

    /** One class of the grid. */
    record Line(
            @Nullable @Size(max = 30) String code,
            @Nullable @Size(min = 2, max = 200) String name,
            @Nullable UUID programme,
            @Nullable @Size(max = 200) String place,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable @Min(1) @Max(5000) Integer learners) {

        boolean isEmpty() {
            return code == null && name == null && learners == null && openedOn == null;
        }

        private TrainingClassForm form() {
            return new TrainingClassForm(
                    Objects.requireNonNull(programme),
                    Objects.requireNonNull(code),
                    Objects.requireNonNull(name),
                    TrainingMode.AT_SCHOOL,
                    null,
                    place,
                    Objects.requireNonNull(openedOn),
                    closedOn,
                    Objects.requireNonNull(learners),
                    null,
                    null,
                    null,
                    null);
        }
    }

    /** A grid is never without lines to fill in. */
    TermForm {
        if (lines == null || lines.isEmpty()) {
            lines = Collections.nCopies(LINES, new Line(null, null, null, null, null, null, null));
        }
    }

    static TermForm blank() {
        return new TermForm(null);
    }

    private List<Line> all() {
        return Objects.requireNonNull(lines);
    }

    /** A line that was begun has to be complete; what could not be read at all has its errors already. */
    void reject(BindingResult errors) {
        for (int place = 0; errors.getTarget() != null && place < all().size(); place++) {
            Line line = all().get(place);
            if (line != null && !line.isEmpty()) {
                require(errors, line.code(), "lines[%d].code".formatted(place));
                require(errors, line.name(), "lines[%d].name".formatted(place));
                require(errors, line.programme(), "lines[%d].programme".formatted(place));
                require(errors, line.openedOn(), "lines[%d].openedOn".formatted(place));
                require(errors, line.learners(), "lines[%d].learners".formatted(place));
            }
        }
    }

    private static void require(Errors errors, @Nullable Object value, String field) {
        if (value == null && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "NotNull");
        }
    }

    List<TrainingClassForm> classes() {
        return all().stream()
                .filter(line -> line != null && !line.isEmpty())
                .map(Line::form)
                .toList();
    }
}
