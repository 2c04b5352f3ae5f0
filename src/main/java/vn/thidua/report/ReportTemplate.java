package vn.thidua.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Period;

/**
 * The outline of a kind of report, as dated data: whose it is, to whom it goes, over which span.
 *
 * @param title subject line (trích yếu), with {@code {period}} and {@code {next}} in it
 * @param authorKind what body writes it
 * @param addresseeKind to what body it goes; {@code null} for any above the author
 * @param compiled adds up the reports of the members below
 * @param source where the outline comes from
 */
public record ReportTemplate(
        UUID id,
        int version,
        String code,
        String name,
        String title,
        OrganisationKind authorKind,
        @Nullable OrganisationKind addresseeKind,
        ReportSpan span,
        boolean compiled,
        Period valid,
        @Nullable String source,
        boolean verified) {

    /** Over what stretch of time a report goes. */
    public enum ReportSpan {
        /** Six months, or a term of a school year. */
        HALF_YEAR,
        /** A year, or a school year. */
        YEAR;

        private static final int MONTHS_OF_HALF = 6;
        private static final int MONTHS_OF_FIRST_TERM = 5;

        /**
         * The days of it.
         *
         * @param half 1 or 2, for half years: January or July; in a school year September or February
         */
        public Period period(EmulationYear year, int half) {
            if (this == YEAR) {
                return year.period();
            }
            LocalDate second = year.firstDay()
                    .plusMonths(year.kind() == EmulationYear.Kind.SCHOOL ? MONTHS_OF_FIRST_TERM : MONTHS_OF_HALF);
            return half == 1 ? new Period(year.firstDay(), second.minusDays(1)) : new Period(second, year.lastDay());
        }
    }
}
