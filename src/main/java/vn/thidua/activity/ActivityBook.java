package vn.thidua.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.activity.Activity.ActivityLevel;
import vn.thidua.activity.Activity.Exactness;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;

/** The school's activities as rows; salary steps only for keepers and for the person. */
@Repository
@Transactional(readOnly = true)
class ActivityBook {

    static final String[] COLUMNS = {"begins", "kind", "what"};

    /** What the list's query string says. */
    record Filter(
            @Nullable String q,
            @Nullable ActivityKind kind,
            @Nullable UUID unit,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate to) {}

    /** A line of the list. */
    record Row(
            UUID id,
            ActivityKind kind,
            @Nullable ActivityVariant variant,
            @Nullable String code,
            @Nullable String person,
            @Nullable String unit,
            @Nullable String title,
            @Nullable ActivityLevel level,
            @Nullable String number,
            LocalDate begins,
            @Nullable LocalDate ends,
            @Nullable Long amount,
            @Nullable Exactness exactness,
            @Nullable Integer reached,
            @Nullable String place,
            @Nullable String decision,
            @Nullable LocalDate decidedOn,
            @Nullable String note) {

        /** The line as a spreadsheet shows it, in the columns of the import. */
        List<@Nullable Object> cells(Words words) {
            return Arrays.asList(
                    words.label(kind),
                    words.label(variant),
                    code,
                    person,
                    unit,
                    title,
                    words.label(level),
                    number,
                    begins,
                    ends,
                    amount,
                    words.label(exactness),
                    reached,
                    place,
                    decision,
                    decidedOn,
                    note);
        }
    }

    private static final Map<String, String> ORDER = Map.of(
            "begins", "a.begins/*r*/",
            "kind", "a.kind/*d*/, a.variant/*d*/",
            "what", "coalesce(p.given_name, a.title, a.number) collate \"vi-x-icu\"/*d*/");

    private static final String SEEN = """
              from activity a
              left join person p on p.id = a.person_id
              left join organisation u on u.id = a.unit_id
             where a.organisation_id = :school
               and (:keeper or a.kind <> 'SALARY' or a.person_id = cast(:person as uuid))
               and (cast(:from as date) is null or coalesce(a.ends, case when a.kind = 'STUDY' then 'infinity'::date else a.begins end) >= :from)
               and (cast(:to as date) is null or a.begins <= :to)
               and (cast(:unit as uuid) is null or a.unit_id = :unit
                    or exists (select from appointment t where t.person_id = a.person_id and t.unit_id = :unit and t.valid_from <= a.begins and (t.valid_to is null or t.valid_to >= a.begins)))
               /*search*/
            """;

    private static final String KIND = " and (cast(:kind as text) is null or a.kind = :kind)";

    private static final String FIELDS = """
            a.id, a.kind, a.variant, p.code, p.full_name as person, u.name as unit, a.title, a.level, a.number, a.begins, a.ends, a.amount, a.exactness,
            a.reached, a.place, a.decision, a.decided_on, a.note
            """;

    private final JdbcClient database;

    ActivityBook(JdbcClient database) {
        this.database = database;
    }

    /** A page of the list. */
    List<Row> page(Filter filter, Viewer viewer, Paging paging) {
        return ask(
                        "select count(*) over () as total, " + FIELDS + seen(filter) + KIND + order(paging) + " limit "
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
        return ask("select " + FIELDS + seen(filter) + KIND + order(paging), filter, viewer)
                .query((row, number) -> row(row))
                .stream();
    }

    /** How many there are of each kind, whatever kind is chosen. */
    Map<ActivityKind, Long> counts(Filter filter, Viewer viewer) {
        var counts = new EnumMap<ActivityKind, Long>(ActivityKind.class);
        ask("select a.kind, count(*) as number" + seen(filter) + " group by a.kind", filter, viewer)
                .query(row -> {
                    counts.put(ActivityKind.valueOf(row.getString("kind")), row.getLong("number"));
                });
        return counts;
    }

    private JdbcClient.StatementSpec ask(String sql, Filter filter, Viewer viewer) {
        return database.sql(sql)
                .withFetchSize(500)
                .param("school", viewer.homeId())
                .param("person", viewer.personId())
                .param("keeper", Activity.isKeptBy(viewer, viewer.homeId()))
                .param("q", filter.q())
                .param("unit", filter.unit())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("kind", filter.kind() == null ? null : filter.kind().name());
    }

    private static String seen(Filter filter) {
        return SEEN.replace("/*search*/", filter.q() == null ? "" : """
                and (strpos(a.search, search_text(:q)) > 0 or a.person_id in (select f.id from search_people(:q, :school, null) f)
                     or strpos(search_text(u.name), search_text(:q)) > 0)
                """);
    }

    private static String order(Paging paging) {
        return " order by "
                + ORDER.get(paging.column())
                        .replace("/*d*/", paging.descending() ? " desc" : "")
                        .replace("/*r*/", paging.descending() ? "" : " desc")
                + ", a.begins desc, a.kind, p.given_name collate \"vi-x-icu\", a.title, a.id";
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                ActivityKind.valueOf(row.getString("kind")),
                constant(ActivityVariant.class, row.getString("variant")),
                row.getString("code"),
                row.getString("person"),
                row.getString("unit"),
                row.getString("title"),
                constant(ActivityLevel.class, row.getString("level")),
                row.getString("number"),
                row.getObject("begins", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getObject("amount", Long.class),
                constant(Exactness.class, row.getString("exactness")),
                row.getObject("reached", Integer.class),
                row.getString("place"),
                row.getString("decision"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("note"));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
