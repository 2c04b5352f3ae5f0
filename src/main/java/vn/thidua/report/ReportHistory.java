package vn.thidua.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Paging;
import vn.thidua.report.ReportReply.ReplyVerdict;
import vn.thidua.shared.Viewer;

/** What happened to reports, as rows that only grow: the steps at home, the answers from above. Nothing is noted but with what is done. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReportHistory {

    private static final String STEP = """
            insert into report_step (id, organisation_id, report_id, attempt, turn, step, taken_at, taken_by, reason, number, snapshot, sha256)
            select :id, :organisation, :report, :attempt, coalesce(max(turn), 0) + 1, :step, :at, :by, :reason,
                   cast(:number as text), cast(:snapshot as text), cast(:sha256 as text)
              from report_step where report_id = :report
            """;

    private static final String REPLY = """
            insert into report_reply (id, organisation_id, author_id, report_id, template_id, first_day, attempt, turn, verdict, replied_at, replied_by, reason, mend_until)
            values (:id, :organisation, :author, :report, :template, :first, :attempt, :turn, :verdict, :at, :by, :reason, :until)
            """;

    private static final String REPLIES =
            "select attempt, turn, verdict, replied_at, replied_by, reason, mend_until from report_reply where report_id = :report order by turn desc";

    private static final String STEPS = """
            select count(*) over () as total, x.*
              from (select attempt, turn, step, taken_at, taken_by, reason, number, null as rule, null as sentence from report_step where report_id = :report
                    union all
                    select null, 0, case when let_pass then 'LET_PASS' else 'TAKEN_UP' end, decided_at, decided_by, reason, null, rule, sentence
                      from report_remark where report_id = :report) x
             order by taken_at desc, turn desc limit :rows offset :offset
            """;

    private final JdbcClient database;
    private final Clock clock;

    ReportHistory(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What can be done at home. */
    enum ReportAction {
        BEGUN,
        REVIEWED,
        SENT_BACK,
        ISSUED,
        SUBMITTED,
        WITHDRAWN,
        REOPENED,
        /** A finding of the checks was let pass. */
        LET_PASS,
        /** A finding that had been let pass counts again. */
        TAKEN_UP
    }

    /**
     * Something that was done, for the report's page.
     *
     * @param attempt {@code null} for what was said about a finding
     * @param rule by which the finding was made
     * @param finding in words
     */
    record Step(
            @Nullable Integer attempt,
            ReportAction action,
            Instant takenAt,
            String takenBy,
            @Nullable String reason,
            @Nullable String number,
            @Nullable String rule,
            @Nullable String finding) {}

    /**
     * Author and addressee follow each other here until the transaction ends, for neither can lock the other's rows: an answer
     * never meets a report that is just being taken back.
     */
    void takeTurns(UUID report) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('report/' || :report, 0))")
                .param("report", report.toString())
                .query()
                .singleRow();
    }

    /** Notes a step; an issue with what it froze. */
    void note(Report report, int attempt, ReportAction action, @Nullable String reason, Viewer viewer) {
        boolean issued = action == ReportAction.ISSUED;
        database.sql(STEP)
                .param("id", UUID.randomUUID())
                .param("organisation", report.organisationId())
                .param("report", report.id())
                .param("attempt", attempt)
                .param("step", action.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", viewer.displayName())
                .param("reason", reason)
                .param("number", issued ? report.number() : null)
                .param("snapshot", issued ? report.snapshot() : null)
                .param("sha256", issued ? report.sha256() : null)
                .update();
    }

    void keep(Report report, UUID answering, ReportReply reply) {
        database.sql(REPLY)
                .param("id", UUID.randomUUID())
                .param("organisation", answering)
                .param("author", report.organisationId())
                .param("report", report.id())
                .param("template", report.templateId())
                .param("first", report.period().from())
                .param("attempt", reply.attempt())
                .param("turn", reply.turn())
                .param("verdict", reply.verdict().name())
                .param("at", Timestamp.from(reply.repliedAt()))
                .param("by", reply.repliedBy())
                .param("reason", reply.reason())
                .param("until", reply.mendUntil())
                .update();
    }

    /** The last answer, to whatever attempt. */
    @Transactional(readOnly = true)
    Optional<ReportReply> last(UUID report) {
        return database.sql(REPLIES + " limit 1")
                .param("report", report)
                .query((row, number) -> reply(row))
                .optional();
    }

    /** All answers, latest first. */
    @Transactional(readOnly = true)
    List<ReportReply> replies(UUID report) {
        return database.sql(REPLIES)
                .param("report", report)
                .query((row, number) -> reply(row))
                .list();
    }

    /** The steps and what was said about findings, latest first; none for who is not at home. */
    @Transactional(readOnly = true)
    List<Step> steps(UUID report, Paging paging) {
        return database.sql(STEPS)
                .param("report", report)
                .param("rows", paging.rows())
                .param("offset", paging.offset())
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return new Step(
                            row.getObject("attempt", Integer.class),
                            ReportAction.valueOf(row.getString("step")),
                            row.getTimestamp("taken_at").toInstant(),
                            row.getString("taken_by"),
                            row.getString("reason"),
                            row.getString("number"),
                            row.getString("rule"),
                            row.getString("sentence"));
                })
                .list();
    }

    static ReportReply reply(ResultSet row) throws SQLException {
        return new ReportReply(
                row.getInt("attempt"),
                row.getInt("turn"),
                ReplyVerdict.valueOf(row.getString("verdict")),
                row.getTimestamp("replied_at").toInstant(),
                row.getString("replied_by"),
                row.getString("reason"),
                row.getObject("mend_until", LocalDate.class));
    }
}
