package vn.thidua.appraisal;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.appraisal.MonthSheet.MonthExemption;

/**
 * Why somebody on the list of a month is not rated, as a sentence with its arithmetic: so many of so many days.
 *
 * @param least fewer days than these are too few
 */
public record ExemptionReason(
        MonthExemption why,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String note,
        int present,
        int days,
        int least) {

    /** Of a sheet, if it is exempt. */
    static @Nullable ExemptionReason of(MonthSheet sheet) {
        return sheet.exempt() == null
                ? null
                : new ExemptionReason(
                        sheet.exempt(),
                        sheet.exemptFrom(),
                        sheet.exemptTo(),
                        sheet.exemptNote(),
                        sheet.presentDays(),
                        sheet.month().month().lengthOfMonth(),
                        sheet.month().leastDays());
    }

    /** The message, {@code appraisal.exempt.…}. */
    public String key() {
        return "appraisal.exempt." + why + (to == null && why != MonthExemption.DECIDED ? ".since" : "");
    }

    /** What fills it: the first and the last day, the note, days there, days of the month, days asked for. */
    public Object[] words() {
        return new Object[] {
            from == null ? "–" : from, to == null ? "–" : to, Objects.requireNonNullElse(note, ""), present, days, least
        };
    }
}
