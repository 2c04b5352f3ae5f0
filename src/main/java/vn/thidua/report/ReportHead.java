package vn.thidua.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of every page of a report, read in one statement.
 *
 * @param standing as of today
 * @param dueOn by when the addressee asks for it, else by when the author wants to be ready
 * @param lastReply the last answer, if it is to be heeded
 */
public record ReportHead(
        Report report,
        ReportTemplate template,
        String author,
        @Nullable String addressee,
        @Nullable LocalDate dueOn,
        ReportStanding standing,
        @Nullable ReportReply lastReply) {

    public UUID id() {
        return report.id();
    }
}
