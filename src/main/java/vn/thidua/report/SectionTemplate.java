package vn.thidua.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A section of an outline.
 *
 * @param depth 1 for a part (Phần), 2 for I, 3 for 1, 4 for 1.1
 * @param label its number as printed
 * @param sourceCode which table or list, for {@link SectionContent#TABLE} and {@link SectionContent#LIST}
 * @param draft words to begin with; {@code {code}} stands for a figure
 * @param pictureCode which picture stands below, if any
 * @param optional a section of its time (epidemic control), taken in where it is wanted
 * @param validFrom first day of the reports that have it, {@code null} for all
 */
public record SectionTemplate(
        UUID id,
        int version,
        UUID templateId,
        int position,
        int depth,
        String label,
        String heading,
        SectionContent content,
        @Nullable String sourceCode,
        @Nullable String draft,
        @Nullable String pictureCode,
        boolean optional,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** What stands below the heading of a section. */
    public enum SectionContent {
        /** Nothing of its own. */
        HEADING,
        /** Paragraphs with bound figures. */
        NARRATIVE,
        /** A table made from records, with words before it. */
        TABLE,
        /** A list made from records, with words before it. */
        LIST
    }

    /** Whether reports that end on this day have it. */
    public boolean isOf(LocalDate lastDay) {
        return (validFrom == null || !lastDay.isBefore(validFrom)) && (validTo == null || !lastDay.isAfter(validTo));
    }
}
