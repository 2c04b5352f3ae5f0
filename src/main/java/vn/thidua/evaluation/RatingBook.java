package vn.thidua.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.page.Option;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Ratings of a school as rows: all who were to be rated in a year, those not yet rated among them. */
@Repository
@Transactional(readOnly = true)
class RatingBook {

    static final String[] COLUMNS = {"name", "unit", "level", "decided"};

    /** What the list's query string says. */
    record Filter(
            @Nullable String year,
            @Nullable RatedSubject subject,
            @Nullable String q,
            @Nullable UUID unit,
            @Nullable RatingLevel level,
            @Nullable Boolean missing,
            @Nullable Boolean confirmed) {

        public RatedSubject kind() {
            return subject == null ? RatedSubject.PERSON : subject;
        }
    }

    /** A line of the list; without id and level it is not rated yet. */
    record Row(
            @Nullable UUID id,
            UUID subject,
            @Nullable String code,
            String name,
            @Nullable String unit,
            @Nullable RatingLevel level,
            @Nullable String decision,
            @Nullable LocalDate decidedOn,
            @Nullable String issuer,
            boolean confirmed,
            boolean filed,
            @Nullable String note) {}

    /** What may be chosen, and which year is meant when none is. */
    record Choices(EmulationYear year, List<String> years, List<Option> units) {}

    /** How many stand where, whatever level is chosen. */
    record Counts(
            Map<RatingLevel, Long> of,
            long missing,
            long unconfirmed,
            @Nullable Cap cap) {

        public long all() {
            return rated() + missing;
        }

        public long rated() {
            return of.values().stream().mapToLong(Long::longValue).sum();
        }

        public ExcellentShare share(int percent) {
            return new ExcellentShare(of.get(RatingLevel.HTXSNV), of.get(RatingLevel.HTTNV), rated(), percent);
        }
    }

    /**
     * The share of excellent ratings that the rule of rating in force at the end of the year allows.
     *
     * @param percent {@code null}: no share is prescribed
     */
    record Cap(@Nullable Integer percent, String legalBasis, String sourceNote, boolean verified) {}

    private static final Map<String, String> ORDER = Map.of(
            "name", "given/*d*/, name collate \"vi-x-icu\"/*d*/",
            "unit", "path/*d*/",
            "level", "array_position(array['HTXSNV', 'HTTNV', 'HTNV', 'KHTNV'], level)/*d*/ nulls last",
            "decided", "decided_on/*d*/ nulls last");

    private static final String PEOPLE = """
            select p.id as subject, p.code, p.full_name as name, p.given_name collate "vi-x-icu" as given, a.unit_id, u.name as unit, u.path,
                   r.id, r.level, r.decision, r.decided_on, r.issuer, coalesce(r.confirmed, false) as confirmed, r.attachment_id, r.note
              from person p
              left join rating r on r.subject_kind = 'PERSON' and r.person_id = p.id and r.emulation_year = :year
              left join lateral (select x.unit_id from appointment x where x.person_id = p.id order by x.valid_from > :end, x.valid_from desc limit 1) a on true
              left join organisation u on u.id = a.unit_id
             where p.organisation_id = :school
               and (r.id is not null or p.joined_on <= :end and (p.left_on is null or p.left_on >= :end))
               and (cast(:units as uuid[]) is null or a.unit_id = any (cast(:units as uuid[])))
               and (cast(:unit as uuid) is null or a.unit_id = :unit)
               /*search*/
            """;

    private static final String UNITS = """
            select u.id as subject, null as code, u.name, u.path as given, u.id as unit_id, null as unit, u.path,
                   r.id, r.level, r.decision, r.decided_on, r.issuer, coalesce(r.confirmed, false) as confirmed, r.attachment_id, r.note
              from organisation u
              left join rating r on r.subject_kind = 'UNIT' and r.unit_id = u.id and r.emulation_year = :year
             where u.organisation_id = :school and u.id <> u.organisation_id
               and (r.id is not null or u.kind in ('FACULTY', 'OFFICE') and u.valid_from <= :end and (u.valid_to is null or u.valid_to >= :end))
               and (cast(:units as uuid[]) is null or u.id = any (cast(:units as uuid[])))
               and (cast(:unit as uuid) is null or u.id = :unit)
               and (cast(:q as text) is null or search_text(u.name) like '%' || search_text(:q) || '%')
            """;

    private static final String SCHOOL = """
            select s.id as subject, null as code, s.name, s.path as given, s.id as unit_id, null as unit, s.path,
                   r.id, r.level, r.decision, r.decided_on, r.issuer, coalesce(r.confirmed, false) as confirmed, r.attachment_id, r.note
              from organisation s
              left join rating r on r.subject_kind = 'SCHOOL' and r.organisation_id = s.id and r.emulation_year = :year
             where s.id = :school
            """;

    /** As {@link vn.thidua.law.RatingRules#of} has it, but within the statement that counts. */
    private static final String RULE = """
             left join (rating_rule rule join organisation body on rule.staff = case when body.kind = 'SCHOOL' then 'PUBLIC_EMPLOYEE' else 'CIVIL_SERVANT' end)
               on body.id = :school and rule.valid_from <= :end and (rule.valid_to is null or rule.valid_to >= :end)
            """;

    private static final String CHOSEN = """
             where (cast(:level as text) is null or level = :level)
               and (not :missing or id is null)
               and (cast(:confirmed as boolean) is null or id is not null and confirmed = :confirmed)
            """;

    private final JdbcClient database;
    private final Clock clock;

    RatingBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The years that have ratings and the running one with the one before, newest first, and the school's units. */
    Choices choices(UUID school, @Nullable String wanted) {
        var years = new TreeSet<EmulationYear>();
        var units = new ArrayList<Option>();
        var kind = new EmulationYear.Kind[] {EmulationYear.Kind.CALENDAR};
        database.sql("""
                select 'KIND' as what, s.year_kind as label, null as id, '' as path from organisation s where s.id = :school
                union all
                select distinct 'YEAR', r.emulation_year, cast(null as uuid), '' from rating r where r.organisation_id = :school
                union all
                select 'UNIT', u.name, u.id, u.path from organisation u
                 where u.organisation_id = :school and u.id <> u.organisation_id and (u.valid_to is null or u.valid_to >= :today)
                 order by path
                """)
                .param("school", school)
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    switch (row.getString("what")) {
                        case "KIND" -> kind[0] = EmulationYear.Kind.valueOf(row.getString("label"));
                        case "YEAR" -> years.add(EmulationYear.parse(row.getString("label")));
                        default -> units.add(new Option(row.getObject("id", UUID.class), row.getString("label")));
                    }
                });
        EmulationYear now = EmulationYear.of(LocalDate.now(clock), kind[0]);
        EmulationYear latest = years.isEmpty() ? now.previous() : years.last();
        years.addAll(List.of(now, now.previous()));
        return new Choices(
                years.stream()
                        .filter(year -> year.toString().equals(wanted))
                        .findFirst()
                        .orElse(latest),
                years.descendingSet().stream().map(EmulationYear::toString).toList(),
                units);
    }

    /** Years that a new rating may have: the running one and fifteen before it. */
    List<Option> years(EmulationYear.Kind kind) {
        return Stream.iterate(EmulationYear.of(LocalDate.now(clock), kind), EmulationYear::previous)
                .limit(16)
                .map(year -> new Option(year.toString(), year.toString()))
                .toList();
    }

    /** A page of the list. */
    List<Row> page(Filter filter, EmulationYear year, Viewer viewer, Paging paging) {
        return ask(
                        "select *, count(*) over () as total from (" + line(filter) + ") line" + CHOSEN + order(paging)
                                + " limit " + Paging.ROWS + " offset " + paging.offset(),
                        filter,
                        year,
                        viewer)
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return row(row);
                })
                .list();
    }

    /** The whole list, read while it is written. */
    Stream<Row> all(Filter filter, EmulationYear year, Viewer viewer, Paging paging) {
        return ask("select * from (" + line(filter) + ") line" + CHOSEN + order(paging), filter, year, viewer)
                .query((row, number) -> row(row))
                .stream();
    }

    /** The people of one unit, rated or not, in the order of names. */
    List<Row> ofUnit(UUID unit, EmulationYear year, Viewer viewer) {
        var filter = new Filter(null, RatedSubject.PERSON, null, unit, null, null, null);
        return ask("select * from (" + PEOPLE + ") line" + CHOSEN + " order by given, name, code", filter, year, viewer)
                .query((row, number) -> row(row))
                .list();
    }

    Counts counts(Filter filter, EmulationYear year, Viewer viewer) {
        return ask("""
                select counts.*, rule.id is not null as ruled, rule.excellent_percent, rule.legal_basis, rule.source_note, rule.verified from (
                select count(*) filter (where level = 'HTXSNV') as "HTXSNV", count(*) filter (where level = 'HTTNV') as "HTTNV",
                       count(*) filter (where level = 'HTNV') as "HTNV", count(*) filter (where level = 'KHTNV') as "KHTNV",
                       count(*) filter (where id is null) as missing, count(*) filter (where id is not null and not confirmed) as unconfirmed
                  from (""" + line(filter) + ") line) counts " + RULE, filter, year, viewer)
                .query((row, number) -> {
                    var of = new EnumMap<RatingLevel, Long>(RatingLevel.class);
                    for (RatingLevel level : RatingLevel.values()) {
                        of.put(level, row.getLong(level.name()));
                    }
                    var cap = row.getBoolean("ruled")
                            ? new Cap(
                                    row.getObject("excellent_percent", Integer.class),
                                    row.getString("legal_basis"),
                                    row.getString("source_note"),
                                    row.getBoolean("verified"))
                            : null;
                    return new Counts(of, row.getLong("missing"), row.getLong("unconfirmed"), cap);
                })
                .single();
    }

    /** Where a person served at the end of a year, as far as is known; {@code null} for units and schools. */
    @Nullable
    UUID placeThen(Rating rating) {
        return rating.person() == null
                ? null
                : database.sql(
                                "select unit_id from appointment where person_id = ? order by valid_from > ?, valid_from desc limit 1")
                        .param(rating.person().id())
                        .param(end(rating.year()))
                        .query(UUID.class)
                        .optional()
                        .orElse(null);
    }

    /** The levels of a year by whom they rate. */
    Map<UUID, RatingLevel> levels(UUID school, EmulationYear year, RatedSubject kind) {
        var levels = new HashMap<UUID, RatingLevel>();
        database.sql("""
                select coalesce(person_id, unit_id, organisation_id) as subject, level from rating
                 where organisation_id = :school and emulation_year = :year and subject_kind = :kind
                """)
                .param("school", school)
                .param("year", year.toString())
                .param("kind", kind.name())
                .query(row -> {
                    levels.put(row.getObject("subject", UUID.class), RatingLevel.valueOf(row.getString("level")));
                });
        return levels;
    }

    /** The head of a unit sees that unit only; everybody else with a list sees the school. */
    static boolean seesSchool(Viewer viewer) {
        return viewer.isAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
    }

    private LocalDate end(EmulationYear year) {
        LocalDate today = LocalDate.now(clock);
        return year.lastDay().isBefore(today) ? year.lastDay() : today;
    }

    private JdbcClient.StatementSpec ask(String sql, Filter filter, EmulationYear year, Viewer viewer) {
        if (!seesSchool(viewer) && !viewer.is(Role.UNIT_HEAD)) {
            throw new NotFound();
        }
        return database.sql(sql)
                .withFetchSize(500)
                .param("school", viewer.homeId())
                .param("year", year.toString())
                .param("end", end(year))
                .param(
                        "units",
                        seesSchool(viewer)
                                ? null
                                : viewer.organisationsAs(Role.UNIT_HEAD).stream()
                                        .map(UUID::toString)
                                        .collect(Collectors.joining(",", "{", "}")))
                .param("unit", filter.unit())
                .param("q", filter.q())
                .param("level", filter.level() == null ? null : filter.level().name())
                .param("missing", Boolean.TRUE.equals(filter.missing()))
                .param("confirmed", filter.confirmed());
    }

    private static String line(Filter filter) {
        return switch (filter.kind()) {
            case PERSON ->
                PEOPLE.replace(
                        "/*search*/",
                        filter.q() == null ? "" : "and p.id in (select f.id from search_people(:q, :school, null) f)");
            case UNIT -> UNITS;
            case SCHOOL -> SCHOOL;
        };
    }

    private static String order(Paging paging) {
        return " order by " + ORDER.get(paging.column()).replace("/*d*/", paging.descending() ? " desc" : "")
                + ", given, name collate \"vi-x-icu\", subject";
    }

    private static Row row(ResultSet row) throws SQLException {
        String level = row.getString("level");
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("subject", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("unit"),
                level == null ? null : RatingLevel.valueOf(level),
                row.getString("decision"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("issuer"),
                row.getBoolean("confirmed"),
                row.getObject("attachment_id") != null,
                row.getString("note"));
    }

    /** A line as cells of a sheet, in the columns of the import as far as they go. */
    static List<@Nullable Object> cells(Row row, Filter filter, EmulationYear year, Words words) {
        return Arrays.asList(
                row.code(),
                filter.kind() == RatedSubject.PERSON ? row.unit() : row.name(),
                filter.kind() == RatedSubject.PERSON ? row.name() : null,
                year.toString(),
                row.level() == null ? null : words.label(row.level()),
                row.decision(),
                row.decidedOn(),
                row.issuer(),
                row.id() == null ? null : words.say(row.confirmed() ? "rating.confirmed" : "rating.unconfirmed"),
                Objects.requireNonNullElse(row.note(), ""));
    }
}
