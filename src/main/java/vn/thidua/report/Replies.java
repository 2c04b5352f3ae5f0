package vn.thidua.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.report.ReportReply.ReplyVerdict;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** What the body above says to reports addressed to it: always a row of its own, never a change of the report. */
@Component
@Transactional
public class Replies {

    /** Reports of the answering body that added this one up and were issued since. */
    private static final String BUILT_UPON = """
            select c.number from report c join report_template t on t.id = c.template_id and t.compiled
             where c.organisation_id = :answering and c.first_day = :first and c.last_day = :last and c.state in ('ISSUED', 'SUBMITTED')
             limit 1
            """;

    private final ReportRepository reports;
    private final ReportHistory history;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Replies(
            ReportRepository reports,
            ReportHistory history,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.history = history;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    public void accept(UUID id, Viewer viewer) {
        answer(id, ReplyVerdict.ACCEPTED, null, null, viewer);
    }

    /**
     * Returns it for mending.
     *
     * @param mendUntil by when it is awaited again, if the body says so
     */
    public void giveBack(UUID id, @Nullable String reason, @Nullable LocalDate mendUntil, Viewer viewer) {
        answer(id, ReplyVerdict.RETURNED, reason, mendUntil, viewer);
    }

    /** Opens an accepted report as an exception, until a day; after it the report is as accepted as before. */
    public void unlock(UUID id, @Nullable String reason, @Nullable LocalDate mendUntil, Viewer viewer) {
        answer(id, ReplyVerdict.UNLOCKED, reason, mendUntil, viewer);
    }

    /** Takes the last answer back, unless something was built upon it. */
    public void takeBack(UUID id, Viewer viewer) {
        answer(id, ReplyVerdict.TAKEN_BACK, null, null, viewer);
    }

    private void answer(
            UUID id, ReplyVerdict verdict, @Nullable String reason, @Nullable LocalDate mendUntil, Viewer viewer) {
        history.takeTurns(id);
        Report report = reports.findById(id)
                .filter(found -> Report.isAnsweredBy(viewer, found.addresseeId()))
                .orElseThrow(NotFound::new);
        UUID answering = Objects.requireNonNull(report.addresseeId());
        ReportReply last = history.last(id).orElse(null);
        if (verdict == ReplyVerdict.TAKEN_BACK && ReportReply.heeded(last) == ReplyVerdict.ACCEPTED) {
            refuseWhenBuiltUpon(report, answering);
        }
        ReportReply reply = report.answer(
                verdict, reason, mendUntil, last, viewer.displayName(), clock.instant(), LocalDate.now(clock));
        history.keep(report, answering, reply);
        events.publishEvent(event(reply, report, answering));
    }

    private void refuseWhenBuiltUpon(Report report, UUID answering) {
        database.sql(BUILT_UPON)
                .param("answering", answering)
                .param("first", report.period().from())
                .param("last", report.lastDay())
                .query(String.class)
                .optional()
                .ifPresent(number -> {
                    throw new Refusal("report.addedUp", number);
                });
    }

    private ReportEvent event(ReportReply reply, Report report, UUID answering) {
        String author = database.sql("select short_name from organisation where id = :id")
                .param("id", report.organisationId())
                .query(String.class)
                .single();
        String reason = reply.reason() == null ? "" : reply.reason();
        return switch (reply.verdict()) {
            case ACCEPTED -> new ReportEvent.Accepted(answering, report.id(), author, report.title());
            case RETURNED -> new ReportEvent.Returned(answering, report.id(), author, report.title(), reason);
            case UNLOCKED ->
                new ReportEvent.Unlocked(
                        answering, report.id(), author, report.title(), String.valueOf(reply.mendUntil()), reason);
            case TAKEN_BACK -> new ReportEvent.AnswerTakenBack(answering, report.id(), author, report.title());
        };
    }
}
