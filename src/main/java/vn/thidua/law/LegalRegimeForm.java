package vn.thidua.law;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the form of a regime posts; its last day is the day before the next one. */
record LegalRegimeForm(
        @NotBlank @Size(min = 2, max = 200) String name,
        @NotBlank @Size(min = 2, max = 200) String nameEn,
        @NotNull LocalDate from,
        @Nullable @Size(max = 4000) String citations,
        boolean verified,
        @NotBlank @Size(min = 2, max = 500) String sourceNote,
        @Nullable Integer version) {

    static LegalRegimeForm of(LegalRegime regime) {
        return new LegalRegimeForm(
                regime.name(),
                regime.nameEn(),
                regime.valid().from(),
                String.join("\n", regime.citations()),
                regime.isVerified(),
                regime.sourceNote(),
                regime.version());
    }

    /** One line a citation. */
    List<String> citationLines() {
        return citations == null
                ? List.of()
                : citations
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
