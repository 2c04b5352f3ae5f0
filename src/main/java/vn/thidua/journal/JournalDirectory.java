package vn.thidua.journal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.page.Paging;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Reads the journal as lines, newest first: the administrator all of it, a school's standing body and rector their own. */
@Repository
class JournalDirectory {

    private static final String LINES = """
            select count(*) over () as total, e.happened_at, e.actor, e.event, e.words, e.reason, o.short_name as place
              from journal_entry e left join organisation o on o.id = e.organisation_id
             where (:everywhere or e.organisation_id = any (cast(:schools as uuid[])))
               and (cast(:person as text) is null or search_text(e.actor) like '%' || search_text(:person) || '%')
               and (cast(:kind as text) is null or e.event like :kind || '.%')
               and (cast(:from as timestamptz) is null or e.happened_at >= :from)
               and (cast(:until as timestamptz) is null or e.happened_at < :until)
             order by e.happened_at /*order*/, e.chain, e.number /*order*/
            """;

    /** Steps from kind to kind along the index instead of reading every entry. */
    private static final String KINDS = """
            with recursive kind as (
                (select split_part(event, '.', 1) as name from journal_entry order by event limit 1)
                union all
                select (select split_part(e.event, '.', 1) from journal_entry e where e.event > k.name || '/' order by e.event limit 1)
                  from kind k where k.name is not null)
            select name from kind where name is not null
            """;

    private final JdbcClient database;
    private final Clock clock;

    JournalDirectory(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Line> find(Filter filter, Paging paging, Viewer viewer) {
        return query(filter, paging, viewer, "limit " + Paging.ROWS + " offset " + paging.offset())
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return line(row);
                })
                .list();
    }

    /** The whole list, read while it is written. */
    Stream<Line> all(Filter filter, Paging paging, Viewer viewer) {
        return query(filter, paging, viewer, "").withFetchSize(200).query((row, number) -> line(row)).stream();
    }

    /** Kinds of events that were ever written down. */
    List<String> kinds() {
        return database.sql(KINDS).query(String.class).list();
    }

    private JdbcClient.StatementSpec query(Filter filter, Paging paging, Viewer viewer, String part) {
        String schools = Stream.of(Role.SCHOOL_SECRETARY, Role.RECTOR)
                .flatMap(role -> viewer.organisationsAs(role).stream())
                .map(UUID::toString)
                .collect(Collectors.joining(",", "{", "}"));
        return database.sql(LINES.replace("/*order*/", paging.descending() ? "asc" : "desc") + part)
                .param("everywhere", viewer.is(Role.SYSTEM_ADMINISTRATOR))
                .param("schools", schools)
                .param("person", filter.person())
                .param("kind", filter.kind())
                .param("from", start(filter.from()))
                .param(
                        "until",
                        filter.until() == null ? null : start(filter.until().plusDays(1)));
    }

    private @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static Line line(ResultSet row) throws SQLException {
        Array words = row.getArray("words");
        return new Line(
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("place"),
                row.getString("event"),
                Arrays.asList((String[]) words.getArray()),
                row.getString("reason"));
    }

    /** What the list's query string says: part of a name, a kind of event, days. */
    record Filter(
            @Nullable String person,
            @Nullable String kind,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate until) {}

    /** One entry. */
    record Line(
            Instant at,
            @Nullable String actor,
            @Nullable String place,
            String event,
            List<String> words,
            @Nullable String reason) {}
}
