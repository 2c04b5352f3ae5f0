package vn.thidua.turns;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.evaluation.RatingLevel;
import vn.thidua.page.Paging;
import vn.thidua.shared.EmulationYear;

/** Turns of a school counted, and the records behind every number. */
@Repository
@Transactional(readOnly = true)
class TurnBook {

    static final String[] COLUMNS = {"month", "name", "unit", "level", "points"};

    /** Which turns; of the whole year where nothing is said. */
    record Filter(
            @Nullable String year,
            @Nullable RatedSubject subject,
            @Nullable UUID unit,
            @Nullable Integer month,
            @Nullable Integer quarter,
            @Nullable RatingLevel level,
            @Nullable Boolean excused,
            @Nullable Boolean rated,
            @Nullable UUID rater) {

        public RatedSubject kind() {
            return subject == RatedSubject.UNIT ? RatedSubject.UNIT : RatedSubject.PERSON;
        }

        /** First and last month of what is meant. */
        LocalDate first(EmulationYear of) {
            LocalDate first = of.firstDay();
            if (month != null && month >= 1 && month <= 12) {
                return first.plusMonths((month - first.getMonthValue() + 12) % 12);
            }
            return isQuarter() ? first.plusMonths((quarter - 1) * 3L) : first;
        }

        LocalDate last(EmulationYear of) {
            LocalDate first = first(of);
            return month != null && month >= 1 && month <= 12
                    ? first.plusMonths(1).minusDays(1)
                    : isQuarter() ? first.plusMonths(3).minusDays(1) : of.lastDay();
        }

        boolean isQuarter() {
            return quarter != null && quarter >= 1 && quarter <= 4;
        }
    }

    /** Somebody who was not rated in closed months. */
    record Excused(String name, String why, @Nullable String note, YearMonth from, YearMonth to, int months) {}

    /** One turn. */
    record Row(
            UUID sheet,
            YearMonth month,
            @Nullable String code,
            String name,
            String unit,
            boolean closed,
            @Nullable RatingLevel level,
            @Nullable BigDecimal points,
            @Nullable String exempt,
            @Nullable String exemptNote,
            @Nullable String rater) {}

    private static final String SEEN = """
              from month_result r
              join organisation u on u.id = r.unit_id
              left join person p on p.id = r.person_id
             where r.organisation_id = :school and r.subject_kind = :kind and r.month between :first and :last
               and (:everybody or r.unit_id = any (cast(:units as uuid[])) or r.person_id = cast(:person as uuid))
               and (cast(:unit as uuid) is null or r.unit_id = :unit)
            """;

    private static final String CHOSEN = """
               and (cast(:level as text) is null or r.level = :level and r.closed and r.exempt is null)
               and (cast(:excused as boolean) is null or (r.exempt is not null) = :excused)
               and (not :rated or r.closed and r.exempt is null and r.level is not null)
               and (cast(:rater as uuid) is null or r.closed and (r.head_by = :rater or r.final_by = :rater))
            """;

    private static final Map<String, String> ORDER = Map.of(
            "month", "r.month/*d*/",
            "name", "p.given_name collate \"vi-x-icu\"/*d*/, p.full_name collate \"vi-x-icu\"/*d*/",
            "unit", "u.path/*d*/",
            "level", "array_position(array['HTXSNV', 'HTTNV', 'HTNV', 'KHTNV'], r.level)/*d*/ nulls last",
            "points", "r.total/*d*/ nulls last");

    private static final String FIELDS = """
            select r.sheet_id, r.month, p.code, coalesce(p.full_name, u.name) as name, u.name as unit, r.closed, r.level, r.total as points, r.exempt, r.exempt_note,
                   coalesce(r.final_name, r.head_name) as rater, count(*) over () as total
            """;

    private final JdbcClient database;

    TurnBook(JdbcClient database) {
        this.database = database;
    }

    /** The year, counted by month and unit in one statement. */
    TurnTable table(Filter filter, EmulationYear year, Circle circle) {
        List<TurnTable.Cell> cells = ask(
                        "select r.month, r.unit_id, u.name, u.path, r.closed, r.level, r.exempt is not null as exempt, count(*) as turns"
                                + SEEN
                                + " group by r.month, r.unit_id, u.name, u.path, r.closed, r.level, r.exempt is not null order by u.path, r.month",
                        new Filter(filter.year(), filter.subject(), filter.unit(), null, null, null, null, null, null),
                        year,
                        circle)
                .query((row, number) -> {
                    String level = row.getString("level");
                    return new TurnTable.Cell(
                            month(row, "month"),
                            row.getObject("unit_id", UUID.class),
                            row.getString("name"),
                            row.getBoolean("closed"),
                            Tally.of(
                                    level == null ? null : RatingLevel.valueOf(level),
                                    row.getBoolean("exempt"),
                                    row.getBoolean("closed"),
                                    row.getLong("turns")));
                })
                .list();
        return new TurnTable(year, cells);
    }

    /** Who was excused in closed months, and why; those of most months first. */
    List<Excused> excused(Filter filter, EmulationYear year, Circle circle) {
        return ask(
                        "select coalesce(p.full_name, u.name) as name, r.exempt, max(r.exempt_note) as note, min(r.month) as from_month, max(r.month) as to_month, count(*) as months"
                                + SEEN
                                + " and r.closed and r.exempt is not null group by r.subject_id, coalesce(p.full_name, u.name), r.exempt order by months desc, name limit 30",
                        new Filter(filter.year(), filter.subject(), filter.unit(), null, null, null, null, null, null),
                        year,
                        circle)
                .query((row, number) -> new Excused(
                        row.getString("name"),
                        row.getString("exempt"),
                        row.getString("note"),
                        month(row, "from_month"),
                        month(row, "to_month"),
                        row.getInt("months")))
                .list();
    }

    /** A page of the turns. */
    List<Row> page(Filter filter, EmulationYear year, Circle circle, Paging paging) {
        return ask(
                        FIELDS + SEEN + CHOSEN + order(paging) + " limit " + paging.rows() + " offset "
                                + paging.offset(),
                        filter,
                        year,
                        circle)
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return row(row);
                })
                .list();
    }

    /** All of them, read while they are written out. */
    Stream<Row> all(Filter filter, EmulationYear year, Circle circle, Paging paging) {
        return ask(FIELDS + SEEN + CHOSEN + order(paging), filter, year, circle)
                .withFetchSize(500)
                .query((row, number) -> row(row))
                .stream();
    }

    private JdbcClient.StatementSpec ask(String sql, Filter filter, EmulationYear year, Circle circle) {
        return database.sql(sql)
                .param("school", circle.school())
                .param("kind", filter.kind().name())
                .param("everybody", circle.everybody())
                .param("units", circle.unitsSetting())
                .param("person", circle.person())
                .param("unit", filter.unit())
                .param("first", filter.first(year))
                .param("last", filter.last(year))
                .param("level", filter.level() == null ? null : filter.level().name())
                .param("excused", filter.excused())
                .param("rated", Boolean.TRUE.equals(filter.rated()))
                .param("rater", filter.rater());
    }

    private static String order(Paging paging) {
        return " order by " + ORDER.get(paging.column()).replace("/*d*/", paging.descending() ? " desc" : "")
                + ", r.month, u.path, p.given_name collate \"vi-x-icu\", p.full_name collate \"vi-x-icu\", r.sheet_id";
    }

    private static YearMonth month(ResultSet row, String column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }

    private static Row row(ResultSet row) throws SQLException {
        String level = row.getString("level");
        return new Row(
                row.getObject("sheet_id", UUID.class),
                month(row, "month"),
                row.getString("code"),
                row.getString("name"),
                row.getString("unit"),
                row.getBoolean("closed"),
                level == null ? null : RatingLevel.valueOf(level),
                row.getBigDecimal("points"),
                row.getString("exempt"),
                row.getString("exempt_note"),
                row.getString("rater"));
    }
}
