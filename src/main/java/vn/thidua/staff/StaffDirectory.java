package vn.thidua.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Option;
import vn.thidua.page.Paging;
import vn.thidua.personnel.PersonnelEventKind;
import vn.thidua.shared.Period;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Who serves where on a day, as rows in one statement each; nothing in them is personal beyond what colleagues know. */
@Repository("staffDirectory")
@Transactional(readOnly = true)
public class StaffDirectory {

    /**
     * A person in service on a day.
     *
     * @param givenName for sorting, together with the whole name, in Vietnamese order
     * @param unitName the name that the unit bears today
     * @param position chức vụ, as written in the decision
     */
    public record Colleague(
            UUID id,
            String code,
            String fullName,
            String givenName,
            UUID schoolId,
            UUID unitId,
            String unitName,
            Rank rank,
            @Nullable String position,
            boolean leadership,
            boolean partyMember,
            LocalDate joinedOn) {}

    /** On a list: who is there, who is away today, who has left. */
    enum ServiceState {
        WORKING,
        ABSENT,
        LEFT
    }

    /** What the list's query string says. */
    record Filter(
            @Nullable String q,
            @Nullable UUID school,
            @Nullable UUID unit,
            @Nullable Rank rank,
            @Nullable ServiceState state) {}

    /** A line of the list; what the viewer may not see is not in it. */
    record Row(
            UUID id,
            String code,
            String fullName,
            String school,
            String unit,
            @Nullable String position,
            @Nullable Rank rank,
            boolean leadership,
            Appointment.@Nullable Contract contract,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            @Nullable String email,
            @Nullable LocalDate birthDate,
            Person.@Nullable Sex sex,
            boolean partyMember,
            @Nullable PersonnelEventKind absence,
            @Nullable Period absent) {}

    /** How many of the people in sight are in each state. */
    record Counts(long working, long absent, long left) {
        long of(@Nullable ServiceState state) {
            return state == null
                    ? working + left
                    : switch (state) {
                        case WORKING -> working;
                        case ABSENT -> absent;
                        case LEFT -> left;
                    };
        }
    }

    /**
     * What the page of the list shows.
     *
     * @param asks nothing is shown until a school or a name is chosen
     */
    record Listing(List<Row> rows, Counts counts, List<Place> places, boolean asks) {}

    /** Schools to choose from (administrator), and the units of the chosen one. */
    record Place(UUID id, String name, boolean unit) {}

    private static final Map<String, String> COLUMNS = Map.of(
            "name", "p.given_name collate \"vi-x-icu\"/*d*/, p.full_name collate \"vi-x-icu\"/*d*/",
            "code", "p.code/*d*/",
            "unit", "u.path/*d*/",
            "rank", "a.rank/*d*/",
            "joined", "p.joined_on/*d*/");

    private static final String SEEN = """
              from person p
              join organisation s on s.id = p.organisation_id
              join lateral (select a.* from appointment a where a.person_id = p.id order by a.valid_from > :on, a.valid_from desc limit 1) a on true
              join organisation u on u.id = a.unit_id
              left join lateral (select e.kind, e.valid_from, e.valid_to from personnel_event e
                   where e.person_id = p.id and e.kind in ('MATERNITY', 'SICK', 'STUDY', 'SECONDMENT')
                     and e.valid_from <= :on and (e.valid_to is null or e.valid_to >= :on)
                   order by e.valid_from limit 1) e on true
             where (cast(:school as uuid) is null or p.organisation_id = :school)
               and (cast(:units as uuid[]) is null or a.unit_id = any (cast(:units as uuid[])))
               and (cast(:unit as uuid) is null or a.unit_id = :unit)
               and (cast(:rank as text) is null or a.rank = :rank)
               /*search*/
            """;

    private static final String STATE = """
               and case cast(:state as text) when 'LEFT' then p.left_on < :on when 'ABSENT' then e.kind is not null and (p.left_on is null or p.left_on >= :on)
                        when 'WORKING' then p.left_on is null or p.left_on >= :on else true end
            """;

    private static final String SERVING = """
            select p.id, p.code, p.full_name, p.given_name, p.organisation_id, a.unit_id, u.name as unit_name, a.rank, a.position,
                   a.leadership, p.party_member, p.joined_on
              from person p
              join appointment a on a.person_id = p.id and a.valid_from <= :on and (a.valid_to is null or a.valid_to >= :on)
              join organisation u on u.id = a.unit_id
             where /*whose*/
               and p.joined_on <= :on and (p.left_on is null or p.left_on >= :on)
             order by p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", p.code
            """;

    private static final int MOST_SCHOOLS = 50;

    private final JdbcClient database;
    private final Clock clock;

    StaffDirectory(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All who serve at a school on a day, sorted by given name. */
    public List<Colleague> ofSchool(UUID school, LocalDate on) {
        return serving("p.organisation_id = :whose", school, on);
    }

    /** All who serve in a faculty or office on a day, sorted by given name. */
    public List<Colleague> ofUnit(UUID unit, LocalDate on) {
        return serving("a.unit_id = :whose", unit, on);
    }

    /** One person's place on a day; empty when not in service. */
    public Optional<Colleague> of(UUID person, LocalDate on) {
        return serving("p.id = :whose", person, on).stream().findFirst();
    }

    /**
     * A page of the list with all that stands around it. Who sees a whole country chooses a school or a name first: nobody
     * leafs through hundreds of thousands of people, and counting them would make everybody wait.
     */
    Listing list(Filter filter, Viewer viewer, LocalDate on, Paging paging) {
        List<Place> places = places(filter, viewer, on);
        long schools = places.stream().filter(place -> !place.unit()).count();
        if (schools > MOST_SCHOOLS && filter.school() == null && filter.q() == null) {
            return new Listing(List.of(), new Counts(0, 0, 0), places, true);
        }
        Counts counts = counts(filter, viewer, on);
        paging.of(counts.of(filter.state()));
        return new Listing(page(filter, viewer, on, paging), counts, places, false);
    }

    /** A page of the list. */
    private List<Row> page(Filter filter, Viewer viewer, LocalDate on, Paging paging) {
        return ask(
                        "select " + FIELDS + seen(filter) + STATE + order(paging) + " limit " + Paging.ROWS + " offset "
                                + paging.offset(),
                        filter,
                        viewer,
                        on)
                .query((row, number) -> row(row, Sight.ofList(viewer)))
                .list();
    }

    /** The whole list, read while it is written. */
    Stream<Row> all(Filter filter, Viewer viewer, LocalDate on, Paging paging) {
        return ask("select " + FIELDS + seen(filter) + STATE + order(paging), filter, viewer, on)
                .query((row, number) -> row(row, Sight.ofList(viewer)))
                .stream();
    }

    /** Counters over the list, whatever state is chosen. */
    private Counts counts(Filter filter, Viewer viewer, LocalDate on) {
        return ask("""
                select count(*) filter (where p.left_on is null or p.left_on >= :on) as working,
                       count(*) filter (where e.kind is not null and (p.left_on is null or p.left_on >= :on)) as absent,
                       count(*) filter (where p.left_on < :on) as gone
                """ + seen(filter), filter, viewer, on)
                .query((row, number) -> new Counts(row.getLong("working"), row.getLong("absent"), row.getLong("gone")))
                .single();
    }

    /** The faculties and offices of a school that exist today, as choices of a form. */
    public List<Option> units(UUID school) {
        return database.sql("""
                select id, name from organisation
                 where organisation_id = :school and id <> organisation_id and (valid_to is null or valid_to >= :today)
                 order by path
                """)
                .param("school", school)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Option(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** Everybody in service at a school on a day as "code – name", for fields that complete what is typed. */
    public List<String> namecards(UUID school, LocalDate on) {
        return ofSchool(school, on).stream()
                .map(colleague -> colleague.code() + Person.NAMECARD + colleague.fullName())
                .toList();
    }

    /** Whom a name card means, a code alone, or a whole name that only one person bears; also who has left. */
    public Optional<UUID> byNamecard(@Nullable String typed, UUID school) {
        if (typed == null) {
            return Optional.empty();
        }
        int name = typed.indexOf(Person.NAMECARD);
        String code = (name < 0 ? typed : typed.substring(0, name)).strip();
        List<UUID> meant = database.sql("""
                        select id from person where organisation_id = :school and (upper(code) = upper(:code)
                           or not exists (select from person c where c.organisation_id = :school and upper(c.code) = upper(:code))
                              and lower(full_name collate "vi-x-icu") = lower(cast(:code as text) collate "vi-x-icu"))
                         limit 2
                        """)
                .param("school", school)
                .param("code", code)
                .query(UUID.class)
                .list();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** What may be chosen in the filter, in one statement. */
    private List<Place> places(Filter filter, Viewer viewer, LocalDate on) {
        return database.sql("""
                select o.id, o.name, o.id <> o.organisation_id as unit from organisation o
                 where (o.organisation_id = cast(:school as uuid) and o.id <> o.organisation_id and (o.valid_to is null or o.valid_to >= :on)
                        and (cast(:units as uuid[]) is null or o.id = any (cast(:units as uuid[]))))
                    or (:administrator and o.id = o.organisation_id and o.kind in ('SCHOOL', 'EDUCATION_OFFICE'))
                 order by o.path
                """)
                .param("school", school(filter, viewer))
                .param("units", units(viewer))
                .param("administrator", viewer.is(Role.SYSTEM_ADMINISTRATOR))
                .param("on", on)
                .query((row, number) ->
                        new Place(row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("unit")))
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, Filter filter, Viewer viewer, LocalDate on) {
        return database.sql(sql)
                .withFetchSize(500)
                .param("q", filter.q())
                .param("school", school(filter, viewer))
                .param("units", units(viewer))
                .param("unit", filter.unit())
                .param("rank", filter.rank() == null ? null : filter.rank().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("on", on);
    }

    /** LIKE under row-level security finds no index; the search does, and repeats the scope itself. All who match are counted. */
    private static String seen(Filter filter) {
        return SEEN.replace(
                "/*search*/",
                filter.q() == null ? "" : "and p.id in (select f.id from search_people(:q, :school, null) f)");
    }

    private static String order(Paging paging) {
        return " order by " + COLUMNS.get(paging.column()).replace("/*d*/", paging.descending() ? " desc" : "")
                + ", p.given_name collate \"vi-x-icu\", p.full_name collate \"vi-x-icu\", p.code";
    }

    /** Only an administrator chooses the school; everybody else has one. */
    private static @Nullable UUID school(Filter filter, Viewer viewer) {
        return Sight.ofList(viewer) == Sight.ACCOUNT ? filter.school() : viewer.homeId();
    }

    /** The head of a unit sees the unit's people only. */
    private static @Nullable String units(Viewer viewer) {
        return Sight.ofList(viewer) != Sight.UNIT
                ? null
                : viewer.organisationsAs(Role.UNIT_HEAD).stream()
                        .map(UUID::toString)
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static final String FIELDS = """
            p.id, p.code, p.full_name, s.short_name as school, u.name as unit, a.position, a.rank, a.leadership, a.contract, p.joined_on, p.left_on,
            p.email, p.birth_date, p.sex, p.party_member, e.kind, e.valid_from, e.valid_to
            """;

    private static Row row(ResultSet row, Sight sight) throws SQLException {
        String kind = row.getString("kind");
        String sex = row.getString("sex");
        boolean personal = sight.seesPersonalData();
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("full_name"),
                row.getString("school"),
                row.getString("unit"),
                sight.seesWork() ? row.getString("position") : null,
                sight.seesWork() ? Rank.valueOf(row.getString("rank")) : null,
                sight.seesWork() && row.getBoolean("leadership"),
                personal ? Appointment.Contract.valueOf(row.getString("contract")) : null,
                row.getObject("joined_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                sight.seesEmail() ? row.getString("email") : null,
                personal ? row.getObject("birth_date", LocalDate.class) : null,
                personal && sex != null ? Person.Sex.valueOf(sex) : null,
                personal && row.getBoolean("party_member"),
                personal && kind != null ? PersonnelEventKind.valueOf(kind) : null,
                sight.seesAbsence() && kind != null
                        ? new Period(
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class))
                        : null);
    }

    private List<Colleague> serving(String condition, UUID whose, LocalDate on) {
        return database.sql(SERVING.replace("/*whose*/", condition))
                .param("whose", whose)
                .param("on", on)
                .query((row, number) -> colleague(row))
                .list();
    }

    private static Colleague colleague(ResultSet row) throws SQLException {
        return new Colleague(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("full_name"),
                row.getString("given_name"),
                row.getObject("organisation_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                Rank.valueOf(row.getString("rank")),
                row.getString("position"),
                row.getBoolean("leadership"),
                row.getBoolean("party_member"),
                row.getObject("joined_on", LocalDate.class));
    }
}
