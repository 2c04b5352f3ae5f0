package vn.thidua.report;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.report.Report.ReportState;
import vn.thidua.report.ReportReply.ReplyVerdict;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Period;

/** Reads a body's own reports as rows, what it is asked for, and to whom it may report. */
@Repository
@Transactional(readOnly = true)
class ReportDirectory {

    private static final String ROWS = """
            select count(*) over () as total, x.* from (
              select r.id, r.title, r.state, r.first_day, r.last_day, r.number, r.issued_on, r.submitted_at, r.first_submitted_at, r.attempt,
                     t.name as outline, o.short_name as addressee, coalesce(c.due_on, r.due_on) as due_on, nullif(a.verdict, 'TAKEN_BACK') as verdict, a.mend_until,
                     case when r.state <> 'SUBMITTED' then r.state when a.verdict is null or a.verdict = 'TAKEN_BACK' then 'SUBMITTED'
                          when a.verdict = 'UNLOCKED' and a.mend_until < :today then 'ACCEPTED' else a.verdict end as standing
                from report r join report_template t on t.id = r.template_id
                left join organisation o on o.id = r.addressee_id
                left join report_call c on c.organisation_id = r.addressee_id and c.template_id = r.template_id and c.first_day = r.first_day
                left join lateral (select verdict, mend_until from report_reply where report_id = r.id and attempt = r.attempt order by turn desc limit 1) a on true
               where r.organisation_id = :home and (cast(:year as int) is null or extract(year from r.last_day) = :year)) x
             where cast(:standing as text) is null or x.standing = :standing
             order by x.first_day desc, x.outline, x.addressee, x.id
            """;

    private static final String CALLS = """
            select c.id, t.name, o.short_name as caller, c.first_day, c.last_day, c.due_on, c.basis
              from report_call c join report_template t on t.id = c.template_id join organisation o on o.id = c.organisation_id
             where :home in (select report_members(c.organisation_id, c.first_day, t.author_kind))
               and not exists (select from report r where r.organisation_id = :home and r.template_id = c.template_id
                                  and r.addressee_id = c.organisation_id and r.first_day = c.first_day)
             order by c.due_on
            """;

    private static final String ADDRESSEES = """
            select distinct a.id, a.kind, a.short_name from organisation h join organisation a on a.organisation_id = a.id and a.id <> h.id
             where h.id = :home and (h.path like a.path || '%' and a.kind <> 'SCHOOL'
                or exists (select from membership m where m.organisation_id = a.id and m.member_id = h.id and m.emulation_year in (:years))
                or a.kind = 'PROVINCE' and exists (select from membership m join organisation b on b.id = m.organisation_id
                                                    where m.member_id = h.id and m.emulation_year in (:years) and b.path like a.path || '%'))
             order by a.short_name
            """;

    /** The report with all that stands at its head, in one statement. */
    private static final String HEAD = """
            select {r.*}, cast(json_build_object('template', json_build_object('id', t.id, 'version', t.version, 'code', t.code, 'name', t.name, 'title', t.title,
                     'authorKind', t.author_kind, 'addresseeKind', t.addressee_kind, 'span', t.span, 'compiled', t.compiled,
                     'valid', json_build_object('from', t.valid_from, 'to', t.valid_to), 'source', t.source, 'verified', t.verified),
                   'author', author.short_name, 'addressee', above.short_name, 'dueOn', c.due_on,
                   'last', case when a.id is not null then json_build_object('attempt', a.attempt, 'turn', a.turn, 'verdict', a.verdict, 'repliedAt', a.replied_at,
                     'repliedBy', a.replied_by, 'reason', a.reason, 'mendUntil', a.mend_until) end) as text) as head
              from report r join report_template t on t.id = r.template_id
              join organisation author on author.id = r.organisation_id
              left join organisation above on above.id = r.addressee_id
              left join report_call c on c.organisation_id = r.addressee_id and c.template_id = r.template_id and c.first_day = r.first_day
              left join lateral (select * from report_reply where report_id = r.id order by turn desc limit 1) a on true
             where r.id = :id
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EntityManager entities;
    private final JdbcClient database;
    private final Clock clock;

    ReportDirectory(EntityManager entities, JdbcClient database, Clock clock) {
        this.entities = entities;
        this.database = database;
        this.clock = clock;
    }

    /** What the list's query string says. */
    record Filter(@Nullable Integer year, @Nullable ReportStanding standing) {}

    /** A line of the list. */
    record Row(
            UUID id,
            String title,
            String outline,
            @Nullable String addressee,
            Period period,
            @Nullable LocalDate dueOn,
            ReportStanding standing,
            boolean late,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            int attempt) {

        List<@Nullable Object> cells(Words words) {
            return Arrays.asList(
                    title,
                    outline,
                    addressee,
                    period.from(),
                    period.to(),
                    dueOn,
                    words.label(standing),
                    number,
                    issuedOn,
                    attempt);
        }
    }

    /** Something that the body is asked for and has not begun. */
    record Asked(
            UUID id,
            String outline,
            String caller,
            Period period,
            LocalDate dueOn,
            @Nullable String basis) {}

    /** A body to which the viewer's may report. */
    record Addressee(UUID id, OrganisationKind kind, String name) {}

    List<Row> page(UUID home, Filter filter, Paging paging) {
        return ask(home, filter, " limit " + paging.rows() + " offset " + paging.offset(), paging);
    }

    List<Row> all(UUID home, Filter filter) {
        return ask(home, filter, "", null);
    }

    private List<Row> ask(UUID home, Filter filter, String part, @Nullable Paging paging) {
        return database.sql(ROWS + part)
                .param("home", home)
                .param("today", today())
                .param("year", filter.year())
                .param(
                        "standing",
                        filter.standing() == null ? null : filter.standing().name())
                .query((row, number) -> {
                    if (paging != null) {
                        paging.of(row.getLong("total"));
                    }
                    return row(row);
                })
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        ReportStanding standing = ReportStanding.of(
                ReportState.valueOf(row.getString("state")),
                verdict == null ? null : ReplyVerdict.valueOf(verdict),
                row.getObject("mend_until", LocalDate.class),
                today());
        LocalDate due = row.getObject("due_on", LocalDate.class);
        var submitted = row.getTimestamp("first_submitted_at");
        LocalDate done = submitted == null ? today() : LocalDate.ofInstant(submitted.toInstant(), clock.getZone());
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("outline"),
                row.getString("addressee"),
                new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                due,
                standing,
                due != null && row.getString("addressee") != null && done.isAfter(due),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getInt("attempt"));
    }

    /** A report and what stands at the head of its pages. */
    Optional<ReportHead> head(UUID id) {
        return entities.unwrap(Session.class)
                .createNativeQuery(HEAD, Object[].class)
                .addEntity("r", Report.class)
                .addScalar("head", String.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(row -> head((Report) row[0], JSON.readValue((String) row[1], Around.class)));
    }

    /** What is read beside a report. */
    record Around(
            ReportTemplate template,
            String author,
            @Nullable String addressee,
            @Nullable LocalDate dueOn,
            @Nullable ReportReply last) {}

    private ReportHead head(Report report, Around around) {
        return new ReportHead(
                report,
                around.template(),
                around.author(),
                around.addressee(),
                around.dueOn() == null ? report.dueOn() : around.dueOn(),
                report.standing(around.last(), today()),
                around.last());
    }

    /** What the body is asked for and has not begun, soonest first. */
    List<Asked> asked(UUID home) {
        return database.sql(CALLS)
                .param("home", home)
                .query((row, number) -> new Asked(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("caller"),
                        new Period(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class)),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("basis")))
                .list();
    }

    /** The bodies above: by the tree, by membership of this year and the last, and the provinces of its blocks. */
    List<Addressee> addressees(UUID home) {
        LocalDate today = today();
        List<String> years = Arrays.stream(EmulationYear.Kind.values())
                .map(kind -> EmulationYear.of(today, kind))
                .flatMap(year -> List.of(year, year.previous()).stream())
                .map(EmulationYear::toString)
                .toList();
        return database.sql(ADDRESSEES)
                .param("home", home)
                .param("years", years)
                .query((row, number) -> new Addressee(
                        row.getObject("id", UUID.class),
                        OrganisationKind.valueOf(row.getString("kind")),
                        row.getString("short_name")))
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
