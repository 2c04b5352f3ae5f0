package vn.thidua.thread;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.Dossier;
import vn.thidua.nomination.Dossier.Shortfall;
import vn.thidua.page.Paging;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The thread of a year, from the view that follows every registered title; a head sees the own unit's. */
@Repository
@Transactional(readOnly = true)
class ThreadReader {

    /** What became of all who registered a title. */
    record Line(
            String code,
            String title,
            boolean form,
            long registered,
            Map<ThreadOutcome, Long> outcomes,
            Map<Shortfall, Long> shortfalls) {

        public long in(ThreadOutcome outcome) {
            return outcomes.getOrDefault(outcome, 0L);
        }
    }

    /** One registered title. */
    record Row(
            UUID registrationId,
            @Nullable UUID dossierId,
            String name,
            @Nullable String unit,
            String title,
            ThreadOutcome outcome,
            @Nullable Shortfall shortfall) {}

    /** What the query string says. */
    record Filter(
            @Nullable String year,
            @Nullable String title,
            @Nullable ThreadOutcome outcome,
            @Nullable Shortfall shortfall) {}

    private static final String SEEN = """
              from registration_thread r
              join title t on t.id = r.title_id
             where r.organisation_id = :school and r.emulation_year = :year
               and (cast(:units as text) is null or r.unit_id = any (cast(:units as uuid[])))
            """;

    private final JdbcClient database;

    ThreadReader(JdbcClient database) {
        this.database = database;
    }

    /** The years with a locked list, newest first. */
    List<String> years(UUID school) {
        return database.sql(
                        "select emulation_year from registration_window where organisation_id = :school and state = 'LOCKED' order by 1 desc")
                .param("school", school)
                .query(String.class)
                .list();
    }

    /** The year's line of each title. */
    List<Line> lines(String year, Viewer viewer) {
        var lines = new LinkedHashMap<String, Line>();
        ask(
                        "select t.code, t.name, t.category = 'FORM' as form, t.category, t.subject, t.rank, r.outcome, r.shortfall, count(*) as many "
                                + SEEN
                                + " group by t.code, t.name, t.category, t.subject, t.rank, r.outcome, r.shortfall order by t.category desc, t.subject desc, t.rank",
                        year,
                        viewer)
                .query(row -> {
                    long many = row.getLong("many");
                    Line known = lines.computeIfAbsent(
                            row.getString("code"),
                            code -> new Line(
                                    code,
                                    named(row),
                                    formed(row),
                                    0,
                                    new EnumMap<>(ThreadOutcome.class),
                                    new EnumMap<>(Shortfall.class)));
                    known.outcomes().merge(ThreadOutcome.valueOf(row.getString("outcome")), many, Long::sum);
                    if (row.getString("shortfall") != null) {
                        known.shortfalls().merge(Shortfall.valueOf(row.getString("shortfall")), many, Long::sum);
                    }
                    lines.put(
                            known.code(),
                            new Line(
                                    known.code(),
                                    known.title(),
                                    known.form(),
                                    known.registered() + many,
                                    known.outcomes(),
                                    known.shortfalls()));
                });
        return new ArrayList<>(lines.values());
    }

    /** Who is behind a number. */
    List<Row> rows(Filter filter, String year, Viewer viewer, Paging paging, int limit, int offset) {
        return ask("""
                        select count(*) over () as total, r.registration_id, r.dossier_id, coalesce(p.full_name, u.name, o.name) as name,
                               case when r.person_id is not null then u.short_name end as unit, t.name as title, r.outcome, r.shortfall
                          from registration_thread r
                          join title t on t.id = r.title_id
                          join organisation o on o.id = r.organisation_id
                          left join organisation u on u.id = r.unit_id
                          left join person p on p.id = r.person_id
                         where r.organisation_id = :school and r.emulation_year = :year
                           and (cast(:units as text) is null or r.unit_id = any (cast(:units as uuid[])))
                           and (cast(:title as text) is null or t.code = :title)
                           and (cast(:outcome as text) is null or r.outcome = :outcome)
                           and (cast(:shortfall as text) is null or r.shortfall = :shortfall)
                         order by u.path nulls first, p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", t.rank, r.registration_id
                         limit :limit offset :offset
                        """, year, viewer)
                .param("title", filter.title())
                .param(
                        "outcome",
                        filter.outcome() == null ? null : filter.outcome().name())
                .param(
                        "shortfall",
                        filter.shortfall() == null ? null : filter.shortfall().name())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return new Row(
                            row.getObject("registration_id", UUID.class),
                            row.getObject("dossier_id", UUID.class),
                            row.getString("name"),
                            row.getString("unit"),
                            row.getString("title"),
                            ThreadOutcome.valueOf(row.getString("outcome")),
                            row.getString("shortfall") == null ? null : Shortfall.valueOf(row.getString("shortfall")));
                })
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, String year, Viewer viewer) {
        return database.sql(sql)
                .param("school", viewer.homeId())
                .param("year", year)
                .param("units", units(viewer));
    }

    private static String named(java.sql.ResultSet row) {
        try {
            return row.getString("name");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean formed(java.sql.ResultSet row) {
        try {
            return row.getBoolean("form");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String units(Viewer viewer) {
        Set<UUID> units = viewer.organisationsAs(Role.UNIT_HEAD);
        return Dossier.isKeptBy(viewer, viewer.homeId())
                ? null
                : units.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
