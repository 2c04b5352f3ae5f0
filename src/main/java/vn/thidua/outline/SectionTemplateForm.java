package vn.thidua.outline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.notation.FigureNames;
import vn.thidua.report.SectionTemplate;

/**
 * A section of its time: figures and words of time by their names, in braces.
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
        @Nullable @Size(max = 8000) String draft,
        @Nullable @Size(max = 40) String picture,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Integer version) {

    static SectionTemplateForm of(SectionTemplate section, FigureNames headings, FigureNames drafts) {
        return new SectionTemplateForm(
                null,
                section.label(),
                headings.spoken(section.heading()),
                section.draft() == null ? null : drafts.spoken(section.draft()),
                section.pictureCode(),
                section.validFrom(),
                section.validTo(),
                section.version());
    }
}
