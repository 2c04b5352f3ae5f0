package vn.thidua.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.AwardKind;

/**
 * Names put on a list by hand: one a line, all for the same title or form.
 *
 * @param outsiders people whom the registers do not know, such as learners of a class
 */
public record LinesForm(
        @NotNull UUID title,
        @NotBlank @Pattern(regexp = "\\d{4}(-\\d{4})?") String year,
        @NotNull AwardKind kind,
        @NotBlank @Size(max = 40_000) String names,
        boolean outsiders,
        @Nullable @Size(max = 1000) String achievement) {

    public List<String> lines() {
        return names.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
