package vn.thidua.wording;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the form of a wording posts; kinds with three sentences leave the fourth empty. */
record WordingForm(
        @NotNull LocalDate from,
        @NotBlank @Size(max = 4000) String bases,
        @NotBlank @Size(max = 2000) String part1,
        @NotBlank @Size(max = 2000) String part2,
        @NotBlank @Size(max = 2000) String part3,
        @Nullable @Size(max = 2000) String part4,
        boolean verified,
        @NotBlank @Size(min = 2, max = 500) String sourceNote,
        @Nullable Integer version) {

    static WordingForm of(Wording wording) {
        List<String> parts = wording.parts();
        return new WordingForm(
                wording.from(),
                String.join("\n", wording.bases()),
                parts.get(0),
                parts.get(1),
                parts.get(2),
                parts.size() > 3 ? parts.get(3) : null,
                wording.verified(),
                wording.sourceNote(),
                wording.revision());
    }

    /** One legal basis a line. */
    List<String> lines() {
        return bases.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    List<String> parts() {
        return Stream.of(part1, part2, part3, part4 == null ? "" : part4)
                .map(part -> part.replaceAll("\\s+", " ").strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
