package vn.thidua.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.eligibility.Evidence.Award;
import vn.thidua.eligibility.Evidence.ClusterPlace;
import vn.thidua.eligibility.Evidence.Enrolment;
import vn.thidua.eligibility.Evidence.Enrolment.RegisterState;
import vn.thidua.eligibility.Evidence.Former;
import vn.thidua.eligibility.Evidence.Member;
import vn.thidua.eligibility.Evidence.Rating;
import vn.thidua.eligibility.Evidence.Records;
import vn.thidua.eligibility.Evidence.Service;
import vn.thidua.eligibility.Evidence.Work;
import vn.thidua.eligibility.JudgedSchool.JudgedYears;
import vn.thidua.eligibility.Subject.SubjectKind;
import vn.thidua.personnel.Discipline;
import vn.thidua.personnel.PersonnelEventKind;
import vn.thidua.personnel.ServiceFacts.Event;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Period;

/** Reads what the records say of people and units: two statements, however many schools and people they are about. */
@Repository
class EvidenceReader {

    /** The evidence of one school in its year. */
    record SchoolEvidence(UUID school, EmulationYear year, List<Evidence> people, List<Evidence> collectives) {}

    private static final String JUDGED = """
            with judged as (
                select o.id as school, case o.year_kind when 'SCHOOL' then :schoolYear else :calendarYear end as year,
                       case o.year_kind when 'SCHOOL' then cast(:schoolFrom as date) else cast(:calendarFrom as date) end as first,
                       case o.year_kind when 'SCHOOL' then cast(:schoolTo as date) else cast(:calendarTo as date) end as last
                  from organisation o where o.id = any (cast(:schools as uuid[])))
            """;

    /** Who served in the year, each in the unit of its last day, or of the last day of service. */
    private static final String PEOPLE = JUDGED + """
            select p.id, p.organisation_id, p.code, p.full_name, p.joined_on, p.left_on, a.unit_id, a.leadership
              from judged j
              join person p on p.organisation_id = j.school and p.joined_on <= j.last and (p.left_on is null or p.left_on >= j.first)
              left join lateral (select x.unit_id, x.leadership from appointment x where x.person_id = p.id and x.valid_from <= j.last
                                  order by x.valid_from desc limit 1) a on true
              left join organisation u on u.id = a.unit_id
             where cast(:people as uuid[]) is null or p.id = any (cast(:people as uuid[]))
             order by j.school, u.path, p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", p.code
            """;

    /** Which years are on record at all is asked for only where single people are read; else the rows themselves tell. */
    private static final String FACTS = JUDGED + """
            select * from (
            select 'BODY' as what, u.organisation_id as school, case when u.id = u.organisation_id then 'SCHOOL' else 'UNIT' end as kind,
                   u.id as subject, u.id, j.year, u.code as a, u.name as b, cast(null as text) as c, cast(null as text) as d, u.valid_from as first, u.valid_to as last,
                   true as sure, true as used
              from judged j join organisation u on u.organisation_id = j.school and u.valid_from <= j.last and (u.valid_to is null or u.valid_to >= j.last)
            union all
            select 'RATING', r.organisation_id, r.subject_kind, coalesce(r.person_id, r.unit_id, r.organisation_id), r.id, r.emulation_year,
                   r.level, null, null, null, null, null, r.confirmed, true
              from rating r where r.organisation_id = any (cast(:schools as uuid[]))
               and (cast(:people as uuid[]) is null or r.person_id = any (cast(:people as uuid[])))
            union all
            select 'WORK', w.organisation_id, 'PERSON', x.person_id, w.id, w.emulation_year, w.kind, w.scope, w.state, w.name, null, null, w.confirmed, w.applied
              from research_work w join research_author x on x.work_id = w.id where w.organisation_id = any (cast(:schools as uuid[]))
               and (cast(:people as uuid[]) is null or x.person_id = any (cast(:people as uuid[])))
            union all
            select 'AWARD', e.organisation_id, e.subject_kind, coalesce(e.person_id, e.unit_id, e.organisation_id), e.id, e.emulation_year,
                   e.title_code, e.decision_number, null, null, e.decided_on, null, e.confirmed, e.award_kind = 'CONG_TRANG'
              from award_in_force e where e.organisation_id = any (cast(:schools as uuid[])) and e.subject_kind <> 'OTHER'
               and (cast(:people as uuid[]) is null or e.person_id = any (cast(:people as uuid[])))
            union all
            select 'EVENT', v.organisation_id, 'PERSON', v.person_id, v.id, null, v.kind, v.discipline, v.detail, null, v.valid_from, v.valid_to, true, true
              from personnel_event v where v.organisation_id = any (cast(:schools as uuid[]))
               and (cast(:people as uuid[]) is null or v.person_id = any (cast(:people as uuid[])))
            union all
            select 'REGISTRATION', g.organisation_id, g.subject_kind,
                   case g.subject_kind when 'PERSON' then g.person_id when 'UNIT' then g.unit_id else g.organisation_id end, g.id, g.emulation_year,
                   (select string_agg(t.code, ',') from registration_title s join title t on t.id = s.title_id where s.registration_id = g.id),
                   null, null, null, null, null, true, true
              from judged j join registration g on g.organisation_id = j.school and g.emulation_year = j.year
             where g.state in ('SUBMITTED', 'ENDORSED', 'CONSOLIDATED', 'LOCKED')
               and (cast(:people as uuid[]) is null or g.subject_kind = 'PERSON' and g.person_id = any (cast(:people as uuid[])))
            union all
            select 'PLACE', j.school, null, null, m.id, j.year, c.name, m.role, m.place::text, m.place_decision, null, null, true, true
              from judged j join membership m on m.member_id = j.school and m.emulation_year = j.year join organisation c on c.id = m.organisation_id
             where cast(:people as uuid[]) is null
            union all
            select r.what, r.school, 'PERSON', r.subject, r.id, r.year, r.a, r.b, r.c, r.d, r.first, r.last, r.sure, r.used
              from former_records(cast(:schools as uuid[]), cast(:people as uuid[])) r
            union all
            select 'LIST', w.organisation_id, null, null, w.id, w.emulation_year, w.state, null, null, null, w.closes_on, null, true, true
              from judged j join registration_window w on w.organisation_id = j.school and w.emulation_year = j.year
            union all
            select distinct 'WORKS', w.organisation_id, cast(null as text), cast(null as uuid), cast(null as uuid), w.emulation_year, cast(null as text),
                   cast(null as text), cast(null as text), cast(null as text), cast(null as date), cast(null as date), true, true
              from research_work w where cast(:people as uuid[]) is not null and w.organisation_id = any (cast(:schools as uuid[]))
            union all
            select distinct 'AWARDS', e.organisation_id, cast(null as text), cast(null as uuid), cast(null as uuid), e.emulation_year, e.title_code,
                   cast(null as text), cast(null as text), cast(null as text), cast(null as date), cast(null as date), true, true
              from award_in_force e where cast(:people as uuid[]) is not null and e.organisation_id = any (cast(:schools as uuid[]))
               and e.award_kind = 'CONG_TRANG'
            ) f order by f.what, f.kind desc, f.b
            """;

    private final JdbcClient database;

    EvidenceReader(JdbcClient database) {
        this.database = database;
    }

    /**
     * The evidence of schools.
     *
     * @param people only of these, and of no collective; {@code null} for everybody
     */
    Map<UUID, SchoolEvidence> read(Collection<UUID> schools, JudgedYears years, @Nullable Collection<UUID> people) {
        var books = new LinkedHashMap<UUID, Book>();
        schools.forEach(school -> books.put(school, new Book(school)));
        ask(FACTS, schools, years, people).query((RowCallbackHandler)
                row -> Objects.requireNonNull(books.get(row.getObject("school", UUID.class)))
                        .take(row));
        ask(PEOPLE, schools, years, people).query((RowCallbackHandler)
                row -> Objects.requireNonNull(books.get(row.getObject("organisation_id", UUID.class)))
                        .takePerson(row));
        var found = new LinkedHashMap<UUID, SchoolEvidence>();
        books.forEach((school, book) -> found.put(school, book.evidence(years, people == null)));
        return found;
    }

    /** Bodies whose people are on record. */
    List<UUID> bodies() {
        return database.sql("select distinct p.organisation_id from person p order by 1")
                .query(UUID.class)
                .list();
    }

    private JdbcClient.StatementSpec ask(
            String sql, Collection<UUID> schools, JudgedYears years, @Nullable Collection<UUID> people) {
        return database.sql(sql)
                .withFetchSize(2000)
                .param("schools", array(schools))
                .param("people", people == null ? null : array(people))
                .param("schoolYear", years.school().toString())
                .param("schoolFrom", years.school().firstDay())
                .param("schoolTo", years.school().lastDay())
                .param("calendarYear", years.calendar().toString())
                .param("calendarFrom", years.calendar().firstDay())
                .param("calendarTo", years.calendar().lastDay());
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** One school's facts, gathered by subject while they are read. */
    private static final class Book {

        private record Body(UUID id, SubjectKind kind, String code, String name, LocalDate from) {}

        private record Somebody(
                UUID id,
                String code,
                String name,
                @Nullable UUID unit,
                boolean head,
                LocalDate joined,
                @Nullable LocalDate left) {}

        private final UUID school;
        private final List<Body> bodies = new ArrayList<>();
        private final List<Somebody> people = new ArrayList<>();
        private final Map<UUID, List<Rating>> ratings = new HashMap<>();
        private final Map<UUID, List<Work>> works = new HashMap<>();
        private final Map<UUID, List<Award>> awards = new HashMap<>();
        private final Map<UUID, List<Event>> events = new HashMap<>();
        private final Map<UUID, Former> formers = new HashMap<>();
        private final Set<UUID> foreign = new HashSet<>();
        private final List<ClusterPlace> places = new ArrayList<>();
        private final Map<UUID, Enrolment> enrolled = new HashMap<>();
        private final Set<EmulationYear> workYears = new HashSet<>();
        private final Map<EmulationYear, Set<String>> awardYears = new HashMap<>();
        private final Map<String, EmulationYear> known = new HashMap<>();
        private @Nullable EmulationYear year;
        private Enrolment list = Enrolment.NONE_KEPT;

        Book(UUID school) {
            this.school = school;
        }

        void take(ResultSet row) throws SQLException {
            switch (row.getString("what")) {
                case "BODY" -> {
                    year = year(row);
                    bodies.add(new Body(
                            id(row),
                            SubjectKind.valueOf(row.getString("kind")),
                            row.getString("a"),
                            row.getString("b"),
                            day(row, "first")));
                }
                case "RATING" ->
                    of(ratings, row).add(new Rating(id(row), year(row), row.getString("a"), row.getBoolean("sure")));
                case "WORK" -> {
                    workYears.add(year(row));
                    of(works, row)
                            .add(new Work(
                                    id(row),
                                    row.getString("a"),
                                    row.getString("d"),
                                    year(row),
                                    row.getString("b"),
                                    row.getString("c"),
                                    row.getBoolean("used"),
                                    row.getBoolean("sure")));
                }
                case "AWARD" -> {
                    if (row.getBoolean("used")) {
                        awardYears
                                .computeIfAbsent(year(row), when -> new HashSet<>())
                                .add(row.getString("a"));
                    }
                    of(awards, row)
                            .add(new Award(
                                    id(row),
                                    row.getString("a"),
                                    year(row),
                                    row.getBoolean("used"),
                                    row.getBoolean("sure"),
                                    row.getString("b"),
                                    day(row, "first")));
                }
                case "FORMER_RATING" ->
                    of(ratings, row)
                            .add(new Rating(foreign(row), year(row), row.getString("a"), row.getBoolean("sure")));
                case "FORMER_WORK" ->
                    of(works, row)
                            .add(new Work(
                                    foreign(row),
                                    row.getString("a"),
                                    "–",
                                    year(row),
                                    row.getString("b"),
                                    row.getString("c"),
                                    row.getBoolean("used"),
                                    row.getBoolean("sure")));
                case "FORMER_AWARD" ->
                    of(awards, row)
                            .add(new Award(
                                    foreign(row),
                                    row.getString("a"),
                                    year(row),
                                    row.getBoolean("used"),
                                    row.getBoolean("sure"),
                                    row.getString("b"),
                                    day(row, "first")));
                case "FORMER_SERVICE" ->
                    formers.put(
                            row.getObject("subject", UUID.class),
                            new Former(
                                    row.getString("a"),
                                    day(row, "first"),
                                    day(row, "last"),
                                    row.getString("b"),
                                    foreign));
                case "PLACE" -> {
                    String place = row.getString("c");
                    places.add(new ClusterPlace(
                            row.getString("a"),
                            row.getString("b"),
                            place == null ? null : Integer.valueOf(place),
                            row.getString("d")));
                }
                case "EVENT" -> of(events, row).add(event(row));
                case "REGISTRATION" -> {
                    String titles = row.getString("a");
                    enrolled.put(
                            row.getObject("subject", UUID.class),
                            new Enrolment(
                                    RegisterState.OPEN,
                                    null,
                                    id(row),
                                    titles == null ? Set.of() : Set.of(titles.split(","))));
                }
                case "LIST" ->
                    list = new Enrolment(
                            row.getString("a").equals("LOCKED") ? RegisterState.LOCKED : RegisterState.OPEN,
                            day(row, "first"),
                            null,
                            Set.of());
                case "WORKS" -> workYears.add(year(row));
                default ->
                    awardYears
                            .computeIfAbsent(year(row), when -> new HashSet<>())
                            .add(row.getString("a"));
            }
        }

        private static Event event(ResultSet row) throws SQLException {
            String discipline = row.getString("b");
            return new Event(
                    PersonnelEventKind.valueOf(row.getString("a")),
                    new Period(day(row, "first"), day(row, "last")),
                    discipline == null ? null : Discipline.valueOf(discipline),
                    row.getString("c"));
        }

        void takePerson(ResultSet row) throws SQLException {
            people.add(new Somebody(
                    id(row),
                    row.getString("code"),
                    row.getString("full_name"),
                    row.getObject("unit_id", UUID.class),
                    row.getBoolean("leadership"),
                    day(row, "joined_on"),
                    day(row, "left_on")));
        }

        private static <T> List<T> of(Map<UUID, List<T>> facts, ResultSet row) throws SQLException {
            return facts.computeIfAbsent(row.getObject("subject", UUID.class), subject -> new ArrayList<>());
        }

        private static UUID id(ResultSet row) throws SQLException {
            return row.getObject("id", UUID.class);
        }

        /** The id of another school's record. */
        private UUID foreign(ResultSet row) throws SQLException {
            UUID id = id(row);
            foreign.add(id);
            return id;
        }

        private static LocalDate day(ResultSet row, String column) throws SQLException {
            return row.getObject(column, LocalDate.class);
        }

        private EmulationYear year(ResultSet row) throws SQLException {
            return known.computeIfAbsent(row.getString("year"), EmulationYear::parse);
        }

        SchoolEvidence evidence(JudgedYears years, boolean whole) {
            var records = new Records(workYears, awardYears, places);
            List<Evidence> persons = new ArrayList<>();
            Map<UUID, List<Member>> members = new HashMap<>();
            List<Member> all = new ArrayList<>();
            for (Somebody somebody : people) {
                Evidence person = person(somebody, records);
                persons.add(person);
                var member = new Member(person, somebody.head());
                all.add(member);
                members.computeIfAbsent(somebody.unit(), unit -> new ArrayList<>())
                        .add(member);
            }
            List<Evidence> collectives = !whole
                    ? List.of()
                    : bodies.stream()
                            .map(body -> collective(
                                    body,
                                    body.kind() == SubjectKind.SCHOOL
                                            ? all
                                            : members.getOrDefault(body.id(), List.of()),
                                    records))
                            .toList();
            return new SchoolEvidence(school, year == null ? years.calendar() : year, persons, collectives);
        }

        private Evidence person(Somebody somebody, Records records) {
            UUID id = somebody.id();
            boolean elsewhere = formers.containsKey(id)
                    || java.util.stream.Stream.concat(
                                    ratings.getOrDefault(id, List.of()).stream().map(Rating::year),
                                    awards.getOrDefault(id, List.of()).stream().map(Award::year))
                            .anyMatch(when -> when.lastDay().isBefore(somebody.joined()));
            return evidence(
                    new Subject(SubjectKind.PERSON, id, school),
                    somebody.code(),
                    somebody.name(),
                    somebody.unit(),
                    new Service(
                            somebody.joined(),
                            somebody.left(),
                            elsewhere,
                            events.getOrDefault(id, List.of()),
                            formers.get(id)),
                    List.of(),
                    records);
        }

        private Evidence collective(Body body, List<Member> members, Records records) {
            return evidence(
                    new Subject(body.kind(), body.id(), school),
                    body.code(),
                    body.name(),
                    null,
                    new Service(body.from(), null, false, List.of()),
                    members,
                    records);
        }

        private Evidence evidence(
                Subject subject,
                String code,
                String name,
                @Nullable UUID unit,
                Service service,
                List<Member> members,
                Records records) {
            UUID id = subject.id();
            Enrolment own = enrolled.get(id);
            return new Evidence(
                    subject,
                    code,
                    name,
                    unit,
                    service,
                    ratings.getOrDefault(id, List.of()),
                    works.getOrDefault(id, List.of()),
                    awards.getOrDefault(id, List.of()),
                    own == null ? list : new Enrolment(list.list(), list.closesOn(), own.registration(), own.titles()),
                    members,
                    records);
        }
    }
}
