package vn.thidua.registration;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
import vn.thidua.campaign.TargetBound;
import vn.thidua.page.Option;
import vn.thidua.page.Paging;
import vn.thidua.registration.Registration.RegistrationSubject;
import vn.thidua.registration.RegistrationWindow.ListState;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Lists and sums of registrations as rows, each in one statement; titles and forms are told apart everywhere. */
@Repository
@Transactional(readOnly = true)
class RegistrationReader {

    /** A line of the list. */
    record Row(
            UUID id,
            RegistrationSubject subject,
            @Nullable UUID personId,
            @Nullable UUID unitId,
            String name,
            @Nullable String code,
            @Nullable String position,
            @Nullable String unit,
            RegistrationState state,
            boolean late,
            @Nullable String titles,
            @Nullable String forms,
            @Nullable String awarding,
            int initiatives,
            List<String> targets) {}

    /** Somebody who is expected to register and has not. */
    record Missing(
            UUID id,
            String name,
            String code,
            @Nullable String unit,
            @Nullable RegistrationState state,
            @Nullable LocalDate remindedOn,
            int reminders) {}

    /** How many are expected, how many have registered, and how many registrations are in each state. */
    record Numbers(long expected, long registered, Map<RegistrationState, Long> states) {
        long missing() {
            return expected - registered;
        }

        long in(RegistrationState state) {
            return states.getOrDefault(state, 0L);
        }
    }

    /** A column of the matrix. */
    record Column(String code, String label, boolean form, long sum) {}

    /** A line of the matrix: a unit, or the school itself ({@code id} is {@code null}), or a school seen from above. */
    record Line(
            @Nullable UUID id,
            String label,
            Map<String, Long> counts,
            @Nullable ListState state,
            long expected,
            long registered) {
        long of(String code) {
            return counts.getOrDefault(code, 0L);
        }
    }

    /** Counts by title and unit, sums under the columns. */
    record Matrix(List<Column> columns, List<Line> lines) {
        long sum(String code) {
            return columns.stream()
                    .filter(column -> column.code().equals(code))
                    .mapToLong(Column::sum)
                    .sum();
        }
    }

    /**
     * What is registered against what the year's movements ask for, with its arithmetic.
     *
     * @param whole of how many, {@code null} where the target is a plain count
     */
    record Share(
            String measure,
            long part,
            @Nullable Long whole,
            @Nullable TargetBound bound,
            String link) {

        /** Measures that registrations can be held against; the year itself will be measured by what is awarded. */
        static List<Share> of(List<TargetBound> bounds, Numbers numbers, Matrix matrix, String year) {
            String list = "/registrations/list?counted=true&year=" + year + "&title=";
            var shares = new ArrayList<Share>();
            shares.add(new Share(
                    "PEOPLE_REGISTERED",
                    numbers.registered(),
                    numbers.expected(),
                    bound(bounds, "PEOPLE_REGISTERED"),
                    "/registrations/list?counted=true&subject=PERSON&year=" + year));
            shares.add(new Share(
                    "LDTT_ACHIEVED",
                    matrix.sum("LDTT"),
                    numbers.expected(),
                    bound(bounds, "LDTT_ACHIEVED"),
                    list + "LDTT"));
            shares.add(new Share(
                    "CSTDCS_ACHIEVED",
                    matrix.sum("CSTDCS"),
                    matrix.sum("LDTT"),
                    bound(bounds, "CSTDCS_ACHIEVED"),
                    list + "CSTDCS"));
            long units = matrix.lines().stream()
                    .filter(line -> line.id() != null)
                    .mapToLong(line -> line.of("TTLDXS"))
                    .sum();
            shares.add(new Share(
                    "UNITS_TTLDXS", units, null, bound(bounds, "UNITS_TTLDXS"), list + "TTLDXS&subject=UNIT"));
            return shares;
        }

        private static @Nullable TargetBound bound(List<TargetBound> bounds, String measure) {
            return bounds.stream()
                    .filter(bound -> bound.measure().equals(measure))
                    .findFirst()
                    .orElse(null);
        }

        /** Within the bounds; compared without rounding. */
        boolean isReached() {
            if (bound == null || whole != null && whole == 0) {
                return false;
            }
            BigDecimal value = whole == null ? BigDecimal.valueOf(part) : BigDecimal.valueOf(part * 100);
            BigDecimal base = whole == null ? BigDecimal.ONE : BigDecimal.valueOf(whole);
            return (bound.min() == null || value.compareTo(bound.min().multiply(base)) >= 0)
                    && (bound.max() == null || value.compareTo(bound.max().multiply(base)) <= 0);
        }
    }

    /** Who signs a printed list, and under which names it is headed. */
    record Letterhead(
            @Nullable String superior,
            String school,
            boolean office,
            @Nullable String signatory,
            boolean education) {}

    private static final Map<String, String> COLUMNS = Map.of(
            "name",
            "case r.subject_kind when 'SCHOOL' then 0 when 'UNIT' then 1 else 2 end, p.given_name collate \"vi-x-icu\", p.full_name collate \"vi-x-icu\", u.path",
            "unit",
            "u.path, p.given_name collate \"vi-x-icu\"",
            "state",
            "r.state",
            "saved",
            "r.saved_at",
            "place",
            "case r.subject_kind when 'SCHOOL' then 0 else 1 end, u.path, case r.subject_kind when 'UNIT' then 0 else 1 end, p.given_name collate \"vi-x-icu\", p.full_name collate \"vi-x-icu\"");

    private static final String ROWS = """
            select count(*) over () as total, r.id, r.subject_kind, r.person_id, r.unit_id, r.state, r.late_reason is not null as late, r.awarding, r.targets,
                   case r.subject_kind when 'PERSON' then p.full_name when 'UNIT' then u.name else o.name end as name, p.code,
                   case when r.subject_kind = 'PERSON' then u.short_name end as unit,
                   case when r.subject_kind = 'PERSON' then (select x.position from appointment x where x.person_id = p.id and x.unit_id = r.unit_id
                     order by x.valid_from desc limit 1) end as position,
                   (select string_agg(t.short_name, ', ' order by t.rank) from registration_title s join title t on t.id = s.title_id
                     where s.registration_id = r.id and t.category = 'TITLE') as titles,
                   (select string_agg(t.short_name, ', ' order by t.rank) from registration_title s join title t on t.id = s.title_id
                     where s.registration_id = r.id and t.category = 'FORM') as forms,
                   (select count(*) from registration_initiative i where i.registration_id = r.id) as initiatives
              from registration r
              join organisation o on o.id = r.organisation_id
              left join person p on p.id = r.person_id
              left join organisation u on u.id = r.unit_id
             where r.organisation_id = :school and r.emulation_year = :year
               and (cast(:units as text) is null or r.unit_id = any (cast(:units as uuid[])))
               and (cast(:unit as uuid) is null or r.unit_id = :unit)
               and (cast(:state as text) is null or r.state = :state)
               and (cast(:subject as text) is null or r.subject_kind = :subject)
               and (not :counted or r.state in ('SUBMITTED', 'ENDORSED', 'CONSOLIDATED', 'LOCKED'))
               and (not :late or r.late_reason is not null)
               and (cast(:title as text) is null or exists (select from registration_title s join title t on t.id = s.title_id
                     where s.registration_id = r.id and t.code = :title))
               and (cast(:q as text) is null or coalesce(p.searchable, search_text(coalesce(u.name, o.name))) like '%' || search_text(:q) || '%')
             order by /*order*/ limit :limit offset :offset
            """;

    private static final String NUMBERS = """
            select 'EXPECTED' as what, count(*) as many from person_expected_to_register e
             where e.window_id = :window and (cast(:units as text) is null or e.unit_id = any (cast(:units as uuid[])))
            union all
            select 'REGISTERED', count(*) from person_expected_to_register e
             where e.window_id = :window and e.registered and (cast(:units as text) is null or e.unit_id = any (cast(:units as uuid[])))
            union all
            select r.state, count(*) from registration r
             where r.window_id = :window and (cast(:units as text) is null or r.unit_id = any (cast(:units as uuid[])))
             group by r.state
            """;

    private static final String MATRIX = """
            select u.id, case when r.subject_kind = 'SCHOOL' then o.short_name else u.short_name end as label, u.path,
                   t.code, t.short_name, t.category, t.rank, t.subject, count(*) as many
              from registration r
              join organisation o on o.id = r.organisation_id
              left join organisation u on u.id = r.unit_id
              join registration_title s on s.registration_id = r.id
              join title t on t.id = s.title_id
             where r.window_id = :window and r.state in ('SUBMITTED', 'ENDORSED', 'CONSOLIDATED', 'LOCKED')
               and (cast(:units as text) is null or r.unit_id = any (cast(:units as uuid[])))
             group by u.id, 2, u.path, t.code, t.short_name, t.category, t.rank, t.subject
             order by t.category desc, t.subject desc, t.rank, u.path nulls first
            """;

    private static final String SCHOOLS = """
            select o.id, o.short_name as label, o.path, w.state as list_state, m.denominator as expected, m.numerator as registered,
                   t.code, t.short_name, t.category, t.rank, t.subject, count(r.id) as many
              from organisation o
              left join registration_window w on w.organisation_id = o.id and w.emulation_year = :year
              left join measure_people_registered m on m.organisation_id = o.id and m.emulation_year = :year and w.state <> 'OPEN'
              left join registration r on r.window_id = w.id and w.state <> 'OPEN' and r.state in ('CONSOLIDATED', 'LOCKED')
              left join registration_title s on s.registration_id = r.id
              left join title t on t.id = s.title_id
             where o.kind = 'SCHOOL' and (:everything or o.id = any (cast(:schools as uuid[]))) and o.year_kind = :kind
             group by o.id, o.short_name, o.path, w.state, m.denominator, m.numerator, t.code, t.short_name, t.category, t.rank, t.subject
             order by t.category desc nulls last, t.subject desc, t.rank, o.path
            """;

    private static final String MISSING = """
            select e.person_id, e.full_name, e.code, u.short_name as unit, e.state,
                   (select max(m.reminded_on) from registration_reminder m where m.window_id = e.window_id and m.person_id = e.person_id) as reminded_on,
                   (select count(*) from registration_reminder m where m.window_id = e.window_id and m.person_id = e.person_id) as reminders
              from person_expected_to_register e
              left join organisation u on u.id = e.unit_id
             where e.window_id = :window and not e.registered
               and (cast(:units as text) is null or e.unit_id = any (cast(:units as uuid[])))
             order by u.path, e.given_name collate "vi-x-icu", e.full_name collate "vi-x-icu"
            """;

    private final JdbcClient database;

    RegistrationReader(JdbcClient database) {
        this.database = database;
    }

    /** The units to which a viewer's board and list are limited; {@code null}: the whole school. */
    static @Nullable Set<UUID> unitsOf(Viewer viewer) {
        return RegistrationWindow.isKeptBy(viewer, viewer.homeId()) ? null : viewer.organisationsAs(Role.UNIT_HEAD);
    }

    static @Nullable String array(@Nullable Set<UUID> ids) {
        return ids == null ? null : ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** A page of the list, or all of it ({@code limit} at most). */
    List<Row> rows(RegistrationFilter filter, String year, Viewer viewer, Paging paging, int limit, int offset) {
        String order = COLUMNS.get(paging.column());
        return database.sql(ROWS.replace(
                        "/*order*/", (paging.descending() ? order.replace(",", " desc,") + " desc" : order) + ", r.id"))
                .param("school", viewer.homeId())
                .param("year", year)
                .param("units", array(unitsOf(viewer)))
                .param("unit", filter.unit())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param(
                        "subject",
                        filter.subject() == null ? null : filter.subject().name())
                .param("counted", Boolean.TRUE.equals(filter.counted()))
                .param("late", Boolean.TRUE.equals(filter.late()))
                .param("title", filter.title())
                .param("q", filter.q())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return row(row);
                })
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                RegistrationSubject.valueOf(row.getString("subject_kind")),
                row.getObject("person_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("name"),
                row.getString("code"),
                row.getString("position"),
                row.getString("unit"),
                RegistrationState.valueOf(row.getString("state")),
                row.getBoolean("late"),
                row.getString("titles"),
                row.getString("forms"),
                row.getString("awarding"),
                row.getInt("initiatives"),
                List.of((String[]) row.getArray("targets").getArray()));
    }

    Numbers numbers(UUID window, @Nullable Set<UUID> units) {
        var counts = new LinkedHashMap<String, Long>();
        database.sql(NUMBERS)
                .param("window", window)
                .param("units", array(units))
                .query(row -> {
                    counts.put(row.getString("what"), row.getLong("many"));
                });
        var states = new EnumMap<RegistrationState, Long>(RegistrationState.class);
        for (RegistrationState state : RegistrationState.values()) {
            states.put(state, counts.getOrDefault(state.name(), 0L));
        }
        return new Numbers(counts.getOrDefault("EXPECTED", 0L), counts.getOrDefault("REGISTERED", 0L), states);
    }

    Matrix matrix(UUID window, @Nullable Set<UUID> units) {
        return matrix(
                database.sql(MATRIX).param("window", window).param("units", array(units)),
                RegistrationReader::unitLine);
    }

    /** Numbers of each school in reach; those whose list is still open say so and nothing more. */
    Matrix schools(String year, String yearKind, Viewer viewer) {
        return matrix(
                database.sql(SCHOOLS)
                        .param("year", year)
                        .param("kind", yearKind)
                        .param("everything", viewer.scope().everything())
                        .param("schools", array(viewer.scope().reads())),
                RegistrationReader::schoolLine);
    }

    private static Matrix matrix(
            JdbcClient.StatementSpec statement, org.springframework.jdbc.core.RowMapper<Line> empty) {
        var columns = new LinkedHashMap<String, Column>();
        var lines = new LinkedHashMap<String, Line>();
        var order = new java.util.TreeMap<String, String>();
        statement.query(row -> {
            String path = String.valueOf(row.getString("path"));
            String key = row.getString("path") == null ? "" : path;
            order.put(key, key);
            if (!lines.containsKey(key)) {
                lines.put(key, empty.mapRow(row, 0));
            }
            String code = row.getString("code");
            if (code != null) {
                long many = row.getLong("many");
                lines.get(key).counts().put(code, many);
                Column known = columns.get(code);
                columns.put(
                        code,
                        new Column(
                                code,
                                row.getString("short_name"),
                                "FORM".equals(row.getString("category")),
                                (known == null ? 0 : known.sum()) + many));
            }
        });
        return new Matrix(
                new ArrayList<>(columns.values()),
                order.keySet().stream().map(lines::get).toList());
    }

    private static Line unitLine(ResultSet row, int number) throws SQLException {
        return new Line(row.getObject("id", UUID.class), row.getString("label"), new LinkedHashMap<>(), null, 0, 0);
    }

    private static Line schoolLine(ResultSet row, int number) throws SQLException {
        String state = row.getString("list_state");
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("label"),
                new LinkedHashMap<>(),
                state == null ? null : ListState.valueOf(state),
                row.getLong("expected"),
                row.getLong("registered"));
    }

    /** How the organisations below (or the body itself) count their years. */
    EmulationYear.Kind kindOf(UUID body) {
        return EmulationYear.Kind.valueOf(database.sql("select year_kind from organisation where id = :body")
                .param("body", body)
                .query(String.class)
                .single());
    }

    /** The years of windows that may be read, newest first. */
    List<String> years(String yearKind) {
        return database.sql("""
                        select w.emulation_year from registration_window w join organisation o on o.id = w.organisation_id
                         where o.year_kind = :kind group by 1 order by 1 desc
                        """).param("kind", yearKind).query(String.class).list();
    }

    List<Missing> missing(UUID window, @Nullable Set<UUID> units) {
        return database.sql(MISSING)
                .param("window", window)
                .param("units", array(units))
                .query((row, number) -> {
                    String state = row.getString("state");
                    return new Missing(
                            row.getObject("person_id", UUID.class),
                            row.getString("full_name"),
                            row.getString("code"),
                            row.getString("unit"),
                            state == null ? null : RegistrationState.valueOf(state),
                            row.getObject("reminded_on", LocalDate.class),
                            row.getInt("reminders"));
                })
                .list();
    }

    /** Units of the school and titles of the catalogue to filter by, in one statement. */
    Map<String, List<Option>> filters(UUID school) {
        return database
                .sql("""
                        select 'unit' as what, id::text as value, short_name as label, path as place from organisation
                         where parent_id = :school and organisation_id = :school
                        union all
                        select 'title', code, short_name, category || to_char(1000 - rank, '0000') from title where enabled and subject <> 'HOUSEHOLD'
                         order by 1, 4 desc
                        """)
                .param("school", school)
                .query((row, number) ->
                        Map.entry(row.getString("what"), new Option(row.getString("value"), row.getString("label"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Letterhead letterhead(UUID school, LocalDate on) {
        return database.sql("""
                        select a.name as superior, o.name, o.kind = 'EDUCATION_OFFICE' as office, o.year_kind = 'SCHOOL' as education,
                               (select p.full_name from appointment x join person p on p.id = x.person_id join organisation u on u.id = x.unit_id
                                 where x.organisation_id = o.id and u.kind = 'LEADERSHIP' and x.leadership and x.position not ilike 'phó%'
                                   and x.valid_from <= :on and (x.valid_to is null or x.valid_to >= :on) limit 1) as signatory
                          from organisation o left join organisation a on a.id = o.parent_id where o.id = :school
                        """)
                .param("school", school)
                .param("on", on)
                .query((row, number) -> new Letterhead(
                        row.getString("superior"),
                        row.getString("name"),
                        row.getBoolean("office"),
                        row.getString("signatory"),
                        row.getBoolean("education")))
                .single();
    }
}
