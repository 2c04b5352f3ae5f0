package vn.thidua.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.page.Words;
import vn.thidua.report.Report.ReportState;
import vn.thidua.report.ReportReply.ReplyVerdict;
import vn.thidua.report.ReportStanding;
import vn.thidua.shared.Period;

/** Who of those below has handed in a period's report to a body, and who has not. */
@Repository
@Transactional(readOnly = true)
public class ReceivedReports {

    /** A report that is being mended at home cannot be seen from above, only what was answered to it. */
    private static final String ROWS = """
            select m.id as author_id, o.short_name as author, o.name as official_name, r.id, r.state, r.title, r.number, r.issued_on, r.first_submitted_at, r.submitted_at, r.attempt,
                   a.attempt as answered, nullif(a.verdict, 'TAKEN_BACK') as verdict, a.mend_until, a.reason, a.replied_at, a.replied_by,
                   coalesce(cast(:due as date), c.due_on) as due_on
              from report_members(:body, :first, :kind) as m (id) join organisation o on o.id = m.id
              left join lateral (select * from report x where x.organisation_id = m.id and x.addressee_id = :body and x.first_day = :first and x.last_day = :last and x.state = 'SUBMITTED'
                                    and (cast(:template as uuid) is null or x.template_id = :template) order by x.submitted_at desc limit 1) r on true
              left join lateral (select y.* from report_reply y join report_template t on t.id = y.template_id
                                  where y.organisation_id = :body and y.author_id = m.id and y.first_day = :first and (r.id is null or y.report_id = r.id)
                                    and (cast(:template as uuid) is null or y.template_id = :template) order by y.replied_at desc, y.turn desc limit 1) a on true
              left join lateral (select due_on from report_call z where z.organisation_id = :body and z.first_day = :first
                                    and (r.id is null or z.template_id = r.template_id) order by due_on limit 1) c on true
             order by o.short_name collate "vi-x-icu"
            """;

    private static final String UNASKED = """
            select r.organisation_id as author_id, o.short_name as author, o.name as official_name, r.id, r.state, r.title, r.number, r.issued_on, r.first_submitted_at, r.submitted_at,
                   r.attempt, a.attempt as answered, nullif(a.verdict, 'TAKEN_BACK') as verdict, a.mend_until, a.reason, a.replied_at, a.replied_by, r.due_on
              from report r join organisation o on o.id = r.organisation_id
              left join lateral (select * from report_reply y where y.report_id = r.id order by y.turn desc limit 1) a on true
             where r.addressee_id = :body and r.state = 'SUBMITTED'
               and not exists (select from report_call c where c.organisation_id = :body and c.template_id = r.template_id and c.first_day = r.first_day)
             order by r.submitted_at desc limit 50
            """;

    private final JdbcClient database;
    private final Clock clock;

    ReceivedReports(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A body below and its report.
     *
     * @param author its short name, for tables
     * @param officialName its whole name, for sentences of documents
     * @param report {@code null} while nothing has been handed in, or while it is being mended
     * @param standing {@code null} without a report
     * @param mending it was returned or unlocked, and opened again at home
     * @param submittedOn the day of the first handing in
     * @param lateBy days after the deadline, counting today for what is missing; negative: before it; {@code null}: no deadline
     */
    public record Received(
            UUID authorId,
            String author,
            String officialName,
            @Nullable UUID report,
            @Nullable String title,
            @Nullable ReportStanding standing,
            boolean mending,
            @Nullable String number,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate dueOn,
            @Nullable Long lateBy,
            @Nullable String reason,
            int attempt) {

        /** Has been handed in, and is not being mended. */
        public boolean isHandedIn() {
            return report != null;
        }

        public boolean isAccepted() {
            return standing == ReportStanding.ACCEPTED;
        }

        public boolean isLate() {
            return lateBy != null && lateBy > 0;
        }

        List<@Nullable Object> cells(Words words) {
            return Arrays.asList(
                    author,
                    standing == null
                            ? words.say(mending ? "report.receive.mending" : "report.receive.missing")
                            : words.label(standing),
                    submittedOn,
                    dueOn,
                    lateBy,
                    number,
                    attempt == 0 ? null : attempt,
                    reason);
        }
    }

    /**
     * All that owe a report, in the order of their names.
     *
     * @param template of this outline only; {@code null}: any that goes to the body over this period
     * @param due the deadline, if it is known
     */
    public List<Received> of(
            UUID body, OrganisationKind kind, Period period, @Nullable UUID template, @Nullable LocalDate due) {
        return rows(ROWS, body, kind, period)
                .param("template", template)
                .param("due", due)
                .query((row, number) -> received(row))
                .list();
    }

    /**
     * The same with more of each, in the same statement.
     *
     * @param more columns, which may speak of {@code x.id}, the report, and of the given parameter {@code :own}
     */
    public void of(UUID body, OrganisationKind kind, Period period, String more, UUID own, Taker take) {
        rows(
                        "select x.*, " + more + " from (" + ROWS + ") x order by x.author collate \"vi-x-icu\"",
                        body,
                        kind,
                        period)
                .param("template", null, Types.OTHER)
                .param("due", null, Types.DATE)
                .param("own", own)
                .query((ResultSet row) -> {
                    take.take(received(row), row::getString);
                });
    }

    /** Takes a member with the columns that were asked for besides. */
    public interface Taker {
        void take(Received member, More more) throws SQLException;
    }

    /** The columns that were asked for besides, by name. */
    public interface More {
        @Nullable
        String get(String column) throws SQLException;
    }

    private JdbcClient.StatementSpec rows(String sql, UUID body, OrganisationKind kind, Period period) {
        return database.sql(sql)
                .param("body", body)
                .param("kind", kind.name())
                .param("first", period.from())
                .param("last", period.to());
    }

    /** What was handed in though nobody had asked for it, latest first. */
    List<Received> unasked(UUID body) {
        return database.sql(UNASKED)
                .param("body", body)
                .query((row, number) -> received(row))
                .list();
    }

    private Received received(ResultSet row) throws SQLException {
        LocalDate today = LocalDate.now(clock);
        UUID report = row.getObject("id", UUID.class);
        int attempt = row.getInt("attempt");
        String said = row.getString("verdict");
        ReplyVerdict verdict = said == null ? null : ReplyVerdict.valueOf(said);
        boolean heeded = report == null || row.getInt("answered") == attempt;
        Timestamp first = row.getTimestamp("first_submitted_at");
        LocalDate submitted = first == null ? null : LocalDate.ofInstant(first.toInstant(), clock.getZone());
        LocalDate due = row.getObject("due_on", LocalDate.class);
        boolean mending = report == null && (verdict == ReplyVerdict.RETURNED || verdict == ReplyVerdict.UNLOCKED);
        return new Received(
                row.getObject("author_id", UUID.class),
                row.getString("author"),
                row.getString("official_name"),
                report,
                row.getString("title"),
                report == null
                        ? null
                        : ReportStanding.of(
                                ReportState.valueOf(row.getString("state")),
                                heeded ? verdict : null,
                                row.getObject("mend_until", LocalDate.class),
                                today),
                mending,
                row.getString("number"),
                submitted,
                due,
                due == null || mending ? null : (submitted == null ? today : submitted).toEpochDay() - due.toEpochDay(),
                heeded ? row.getString("reason") : null,
                report == null ? row.getInt("answered") : attempt);
    }
}
