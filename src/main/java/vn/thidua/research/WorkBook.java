package vn.thidua.research;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Option;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.research.ResearchWork.WorkKind;
import vn.thidua.research.ResearchWork.WorkScope;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Viewer;

/** The works of a school as rows. Colleagues see what there is and who did it; decisions are for keepers and authors. */
@Repository
@Transactional(readOnly = true)
class WorkBook {

    static final String[] COLUMNS = {"year", "name", "kind", "scope", "state"};

    /** What the list's query string says. */
    record Filter(
            @Nullable String q,
            @Nullable String year,
            @Nullable WorkKind kind,
            @Nullable WorkScope scope,
            @Nullable WorkState state,
            @Nullable Boolean mine,
            @Nullable String during,
            @Nullable WorkPart part) {

        /** The year in which the works ran, if it is one. */
        @Nullable
        public String duringYear() {
            return during != null && during.matches("\\d{4}(-\\d{4})?") ? during : null;
        }
    }

    /** Which of the works that run in a year: begun before it or in it, still running at its end, recognised or accepted in it. */
    enum WorkPart {
        CARRIED,
        NEW,
        RUNNING,
        DONE
    }

    /** A line of the list. */
    record Row(
            UUID id,
            WorkKind kind,
            String name,
            String authors,
            String year,
            WorkScope scope,
            WorkState state,
            boolean applied,
            @Nullable String decision,
            @Nullable LocalDate decidedOn,
            @Nullable String issuer,
            boolean confirmed,
            boolean filed) {}

    /** Another work of the same name at the same school. */
    record Twin(UUID id, String year, WorkState state) {}

    private static final Map<String, String> ORDER = Map.of(
            "year", "w.emulation_year/*r*/",
            "name", "w.name collate \"vi-x-icu\"/*d*/",
            "kind", "w.kind/*d*/",
            "scope", "array_position(array['UNIT', 'BASE', 'PROVINCE', 'NATION'], w.scope)/*r*/",
            "state",
                    "array_position(array['REGISTERED', 'IN_PROGRESS', 'RECOGNISED', 'ACCEPTED', 'REFUSED'], w.state)/*d*/");

    private static final String SEEN = """
              from research_work w
              cross join lateral (select coalesce(bool_or(a.person_id = cast(:person as uuid)), false) as mine,
                          string_agg(p.full_name, ', ' order by a.lead desc, a.share desc nulls last, p.full_name) as authors
                     from research_author a join person p on p.id = a.person_id where a.work_id = w.id) by
             where w.organisation_id = :school
               and (:keeper or by.mine or w.state <> 'REFUSED')
               and (not :mine or by.mine)
               and (cast(:year as text) is null or w.emulation_year = :year)
               and (cast(:during as text) is null or exists (select from fact_research f
                    where f.record_id = w.id and f.begins <= emulation_year_ends(:during) and (f.ends is null or f.ends >= emulation_year_begins(:during))
                      and case :part when 'CARRIED' then f.begins < emulation_year_begins(:during) when 'NEW' then f.begins >= emulation_year_begins(:during)
                                     when 'RUNNING' then f.ends is null or f.ends > emulation_year_ends(:during)
                                     when 'DONE' then f.ends <= emulation_year_ends(:during) and f.state in ('RECOGNISED', 'ACCEPTED') else true end))
               and (cast(:kind as text) is null or w.kind = :kind)
               and (cast(:scope as text) is null or w.scope = :scope)
               /*search*/
            """;

    private static final String FIELDS = """
            w.id, w.kind, w.name, by.authors, w.emulation_year, w.scope, w.state, w.applied, w.confirmed,
            case when :keeper or by.mine then w.decision end as decision, case when :keeper or by.mine then w.decided_on end as decided_on,
            case when :keeper or by.mine then w.issuer end as issuer, (:keeper or by.mine) and w.attachment_id is not null as filed
            """;

    private static final String STATE = " and (cast(:state as text) is null or w.state = :state)";

    /** Awards for merit of a title that some rule gave, or gives, for an initiative or a topic; ad-hoc ones rest on neither. */
    private static final String FOR_WORK = """
             a.award_kind = 'CONG_TRANG' and exists (select from title_rule r where r.title_id = a.title_id
                and jsonb_path_exists(r.requirements, '$.**.kind ? (@ == "INITIATIVE" || @ == "TOPIC")'))
            """;

    private final JdbcClient database;
    private final Clock clock;

    WorkBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The years that have works, newest first, as choices of the filter. */
    List<Option> yearsOf(UUID school) {
        return database.sql(
                        "select distinct emulation_year from research_work where organisation_id = ? order by 1 desc")
                .param(school)
                .query((row, number) -> new Option(row.getString(1), row.getString(1)))
                .list();
    }

    /** Years that a new work may have: the next one, the running one and ten before it; those with works as well. */
    List<Option> years(UUID school) {
        var years = new TreeSet<EmulationYear>();
        database.sql("""
                select year_kind as label, true as kind from organisation where id = :school
                union all
                select distinct emulation_year, false from research_work where organisation_id = :school
                """).param("school", school).query(row -> {
            if (row.getBoolean("kind")) {
                EmulationYear now =
                        EmulationYear.of(LocalDate.now(clock), EmulationYear.Kind.valueOf(row.getString("label")));
                Stream.iterate(now, EmulationYear::previous).limit(11).forEach(years::add);
            } else {
                years.add(EmulationYear.parse(row.getString("label")));
            }
        });
        return years.descendingSet().stream()
                .map(year -> new Option(year.toString(), year.toString()))
                .toList();
    }

    /** A page of the list. */
    List<Row> page(Filter filter, Viewer viewer, Paging paging) {
        return ask(
                        "select count(*) over () as total, " + FIELDS + seen(filter) + STATE + order(paging) + " limit "
                                + Paging.ROWS + " offset " + paging.offset(),
                        filter,
                        viewer)
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return row(row);
                })
                .list();
    }

    /** The whole list, read while it is written. */
    Stream<Row> all(Filter filter, Viewer viewer, Paging paging) {
        return ask("select " + FIELDS + seen(filter) + STATE + order(paging), filter, viewer)
                .query((row, number) -> row(row))
                .stream();
    }

    /** How many are in each state, whatever state is chosen. */
    Map<WorkState, Long> counts(Filter filter, Viewer viewer) {
        var counts = new EnumMap<WorkState, Long>(WorkState.class);
        ask("select w.state, count(*) as number" + seen(filter) + " group by w.state", filter, viewer)
                .query(row -> {
                    counts.put(WorkState.valueOf(row.getString("state")), row.getLong("number"));
                });
        return counts;
    }

    /** The title and its holder, an author of the work, that rest on it; {@code null} if there is none. */
    @Nullable
    String restingOn(UUID work) {
        return database.sql("""
                select t.name || ' – ' || a.subject_name
                  from research_work w join research_author r on r.work_id = w.id
                  join award_in_force a on a.person_id = r.person_id and a.emulation_year = w.emulation_year and a.organisation_id = w.organisation_id
                  join title t on t.id = a.title_id
                 where w.id = :work and """ + FOR_WORK + " order by t.category desc, t.rank limit 1")
                .param("work", work)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Works of the same school with the same name, newest first: one idea can be evidence once only. */
    List<Twin> twins(UUID work) {
        return database.sql("""
                select t.id, t.emulation_year as year, t.state
                  from research_work w join research_work t on t.organisation_id = w.organisation_id and t.search = w.search and t.id <> w.id
                 where w.id = ? order by t.emulation_year desc limit 5
                """).param(work).query(Twin.class).list();
    }

    private JdbcClient.StatementSpec ask(String sql, Filter filter, Viewer viewer) {
        return database.sql(sql)
                .withFetchSize(500)
                .param("school", viewer.homeId())
                .param("person", viewer.personId())
                .param("keeper", ResearchWork.isKeptBy(viewer, viewer.homeId()))
                .param("mine", Boolean.TRUE.equals(filter.mine()))
                .param("q", filter.q())
                .param("year", filter.year())
                .param("during", filter.duringYear())
                .param("part", filter.part() == null ? "" : filter.part().name())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("scope", filter.scope() == null ? null : filter.scope().name())
                .param("state", filter.state() == null ? null : filter.state().name());
    }

    private static String seen(Filter filter) {
        return SEEN.replace("/*search*/", filter.q() == null ? "" : """
                and (w.search like '%' || search_text(:q) || '%'
                     or exists (select from research_author x where x.work_id = w.id and x.person_id in (select f.id from search_people(:q, :school, null) f)))
                """);
    }

    private static String order(Paging paging) {
        return " order by "
                + ORDER.get(paging.column())
                        .replace("/*d*/", paging.descending() ? " desc" : "")
                        .replace("/*r*/", paging.descending() ? "" : " desc")
                + ", w.emulation_year desc, w.name collate \"vi-x-icu\", w.id";
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                WorkKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("authors"),
                row.getString("emulation_year"),
                WorkScope.valueOf(row.getString("scope")),
                WorkState.valueOf(row.getString("state")),
                row.getBoolean("applied"),
                row.getString("decision"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("issuer"),
                row.getBoolean("confirmed"),
                row.getBoolean("filed"));
    }

    /** Works of the school on which a title of one of the authors rests. */
    List<UUID> usedByAwards(UUID school, List<UUID> works) {
        return database.sql("""
                select distinct w.id from research_work w join research_author r on r.work_id = w.id
                  join award_in_force a on a.person_id = r.person_id and a.emulation_year = w.emulation_year and a.organisation_id = w.organisation_id
                 where w.organisation_id = :school and w.id = any (cast(:works as uuid[])) and w.state in ('RECOGNISED', 'ACCEPTED')
                   and """ + FOR_WORK)
                .param("school", school)
                .param("works", works.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .query(UUID.class)
                .list();
    }

    /** A line as cells of a sheet. */
    static List<@Nullable Object> cells(Row row, Words words) {
        var cells = new ArrayList<@Nullable Object>(Arrays.asList(
                words.label(row.kind()),
                row.name(),
                row.authors(),
                row.year(),
                words.label(row.scope()),
                words.label(row.state()),
                words.say(row.applied() ? "form.yes" : "form.no")));
        cells.addAll(Arrays.asList(row.decision(), row.decidedOn(), row.issuer()));
        return cells;
    }
}
