package vn.thidua.outline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.report.SectionTemplate;

/**
 * A section of its time.
 *
 * @param after the section that it follows, at the same depth; only when it is new
 * @param draft words to begin with
 * @param picture shown below the words, if any
 * @param validFrom first and last day: reports that end between them may have it
 */
record SectionTemplateForm(
        @Nullable UUID after,
        @NotBlank @Size(max = 12) String label,
        @NotBlank @Size(min = 2, max = 300) String heading,
        @Nullable @Size(max = 4000) String draft,
        @Nullable @Size(max = 40) String picture,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Integer version) {

    static SectionTemplateForm of(SectionTemplate section) {
        return new SectionTemplateForm(
                null,
                section.label(),
                section.heading(),
                section.draft(),
                section.pictureCode(),
                section.validFrom(),
                section.validTo(),
                section.version());
    }
}
