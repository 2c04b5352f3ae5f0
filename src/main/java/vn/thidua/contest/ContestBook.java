package vn.thidua.contest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.contest.ContestResult.ContestLevel;
import vn.thidua.page.Option;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Viewer;

/** The school's results of contests as rows. */
@Repository
@Transactional(readOnly = true)
class ContestBook {

    static final String[] COLUMNS = {"year", "name", "contest", "level"};

    /** What the list's query string says. */
    record Filter(
            @Nullable String q,
            @Nullable String year,
            @Nullable ContestLevel level,
            @Nullable Boolean mine) {}

    /** A line of the list. */
    record Row(
            UUID id,
            String code,
            String name,
            String contest,
            ContestLevel level,
            String year,
            String result,
            @Nullable LocalDate heldOn,
            @Nullable String decision,
            @Nullable LocalDate decidedOn,
            @Nullable String issuer,
            boolean confirmed,
            boolean filed) {}

    private static final Map<String, String> ORDER = Map.of(
            "year", "c.emulation_year/*r*/, c.held_on/*r*/ nulls last, c.contest",
            "name", "p.given_name collate \"vi-x-icu\"/*d*/, p.full_name collate \"vi-x-icu\"/*d*/",
            "contest", "c.contest collate \"vi-x-icu\"/*d*/",
            "level", "array_position(array['UNIT', 'SCHOOL', 'PROVINCE', 'ACADEMY', 'NATION'], c.level)/*r*/");

    private static final String SEEN = """
            c.id, p.code, p.full_name as name, c.contest, c.level, c.emulation_year, c.result, c.held_on, c.decision, c.decided_on, c.issuer,
                   c.confirmed, c.attachment_id is not null as filed
              from contest_result c join person p on p.id = c.person_id
             where c.organisation_id = :school
               and (not :mine or c.person_id = cast(:person as uuid))
               and (cast(:year as text) is null or c.emulation_year = :year)
               and (cast(:level as text) is null or c.level = :level)
               /*search*/
            """;

    private final JdbcClient database;
    private final Clock clock;

    ContestBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Years that a result may have: the running one, ten before it and those that have results. */
    List<Option> years(UUID school) {
        var years = new TreeSet<EmulationYear>();
        database.sql("""
                select year_kind as label, true as kind from organisation where id = :school
                union all
                select distinct emulation_year, false from contest_result where organisation_id = :school
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
                        "select count(*) over () as total, " + seen(filter) + order(paging) + " limit " + Paging.ROWS
                                + " offset " + paging.offset(),
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
        return ask("select " + seen(filter) + order(paging), filter, viewer).query((row, number) -> row(row)).stream();
    }

    private JdbcClient.StatementSpec ask(String sql, Filter filter, Viewer viewer) {
        return database.sql(sql)
                .withFetchSize(500)
                .param("school", viewer.homeId())
                .param("person", viewer.personId())
                .param("mine", Boolean.TRUE.equals(filter.mine()))
                .param("q", filter.q())
                .param("year", filter.year())
                .param("level", filter.level() == null ? null : filter.level().name());
    }

    private static String seen(Filter filter) {
        return SEEN.replace("/*search*/", filter.q() == null ? "" : """
                and (search_text(c.contest || ' ' || c.result) like '%' || search_text(:q) || '%'
                     or c.person_id in (select f.id from search_people(:q, :school, null) f))
                """);
    }

    private static String order(Paging paging) {
        return " order by "
                + ORDER.get(paging.column())
                        .replace("/*d*/", paging.descending() ? " desc" : "")
                        .replace("/*r*/", paging.descending() ? "" : " desc")
                + ", p.given_name collate \"vi-x-icu\", p.full_name collate \"vi-x-icu\", c.id";
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("contest"),
                ContestLevel.valueOf(row.getString("level")),
                row.getString("emulation_year"),
                row.getString("result"),
                row.getObject("held_on", LocalDate.class),
                row.getString("decision"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("issuer"),
                row.getBoolean("confirmed"),
                row.getBoolean("filed"));
    }

    /** A line as cells of a sheet. */
    static List<@Nullable Object> cells(Row row, Words words) {
        return Arrays.asList(
                row.code(),
                row.name(),
                row.contest(),
                words.label(row.level()),
                row.year(),
                row.result(),
                row.heldOn(),
                row.decision(),
                row.decidedOn(),
                row.issuer());
    }
}
