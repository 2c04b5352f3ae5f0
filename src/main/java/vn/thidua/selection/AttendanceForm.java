package vn.thidua.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the list of attendance posts, a line a person of the unit. */
record AttendanceForm(@Nullable List<@Valid Line> lines) {

    /** Whether one was there, and why not. */
    record Line(
            @NotNull UUID person,
            @Nullable Boolean present,
            @Nullable @Size(max = 200) String reason) {}

    AttendanceForm {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
