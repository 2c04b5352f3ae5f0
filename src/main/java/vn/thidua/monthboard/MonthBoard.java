package vn.thidua.monthboard;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.appraisal.ExemptionReason;
import vn.thidua.appraisal.MonthSheet.MonthExemption;
import vn.thidua.appraisal.MonthSheet.MonthLayer;
import vn.thidua.appraisal.MonthSheet.MonthSheetState;
import vn.thidua.appraisal.MonthSheet.MonthSubject;
import vn.thidua.appraisal.RatingMonth;
import vn.thidua.appraisal.RatingMonth.MonthDecider;
import vn.thidua.appraisal.RatingMonth.RatingMonthState;
import vn.thidua.evaluation.RatingLevel;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/**
 * Months and sheets as rows: all for those who keep them and for the council where it decides, a unit's for its head, one's own for
 * everybody.
 */
@Repository
@Transactional(readOnly = true)
class MonthBoard {

    static final String[] COLUMNS = {"unit", "name", "total", "level"};

    /** What the board's query string says. */
    record Filter(
            @Nullable MonthSubject subject,
            @Nullable UUID unit,
            @Nullable MonthSheetState state,
            @Nullable RatingLevel level,
            @Nullable Boolean exempt,
            @Nullable String q) {

        public MonthSubject kind() {
            return subject == null ? MonthSubject.PERSON : subject;
        }
    }

    /** A month in the list of months; counts of what the viewer may see. */
    record MonthLine(
            YearMonth month,
            RatingMonthState state,
            LocalDate opensOn,
            LocalDate closesOn,
            int unlocks,
            long people,
            long exempt,
            long waiting,
            long rated,
            long soFar,
            long excellent,
            @Nullable UUID mine,
            @Nullable MonthSheetState myState,
            @Nullable MonthExemption myExemption,
            @Nullable BigDecimal myTotal,
            @Nullable RatingLevel myLevel,
            boolean mineOfficial) {}

    /** A line of the board. */
    record Row(
            UUID id,
            @Nullable String code,
            String name,
            UUID unitId,
            String unit,
            MonthSheetState state,
            @Nullable ExemptionReason exempt,
            @Nullable BigDecimal self,
            @Nullable BigDecimal head,
            @Nullable BigDecimal last,
            @Nullable BigDecimal total,
            @Nullable RatingLevel level,
            @Nullable MonthLayer layer,
            boolean headRates,
            @Nullable LocalDate reopenedUntil,
            @Nullable String note) {

        /** The line as a spreadsheet shows it. */
        List<@Nullable Object> cells(String month, Words words) {
            return Arrays.asList(
                    month,
                    code,
                    name,
                    unit,
                    words.choice(state),
                    self,
                    head,
                    last,
                    total,
                    words.choice(level),
                    words.choice(layer),
                    note,
                    exempt == null ? null : words.say(exempt.key(), exempt.words()));
        }
    }

    /**
     * How far a unit has come.
     *
     * @param resulted who has any result, decided or so far
     * @param excellent of those that are decided, or locked as they stood
     */
    record UnitLine(
            UUID id,
            String name,
            long people,
            long exempt,
            long late,
            long waiting,
            long rated,
            long decided,
            long resulted,
            long excellent) {}

    private static final Map<String, String> ORDER = Map.of(
            "unit", "u.path/*d*/, p.given_name collate \"vi-x-icu\", p.full_name collate \"vi-x-icu\"",
            "name", "coalesce(p.given_name, u.name) collate \"vi-x-icu\"/*d*/, p.full_name collate \"vi-x-icu\"/*d*/",
            "total", "s.total/*d*/ nulls last",
            "level", "array_position(array['HTXSNV', 'HTTNV', 'HTNV', 'KHTNV'], s.level)/*d*/ nulls last");

    private static final String SEEN =
            "(:keeper or s.unit_id = any (cast(:units as uuid[])) or s.person_id = cast(:me as uuid) or %s and (select sits_on_council(:home, cast(:me as uuid), :day)))";

    private static final String ROWS = """
            select count(*) over () as rows, s.id, p.code, coalesce(p.full_name, u.name) as name, s.unit_id, u.name as unit, s.state, s.exempt, s.exempt_from,
                   s.exempt_to, s.exempt_note, s.present_days, case when s.handed_in_at is not null then s.self_total end as self, s.head_total as head,
                   s.final_total as last, s.total, s.level, s.layer, s.head_rates, s.reopened_until,
                   case s.layer when 'FINAL' then s.final_note when 'HEAD' then s.head_note when 'SELF' then s.self_note end as note
              from month_sheet s
              join organisation u on u.id = s.unit_id
              left join person p on p.id = s.person_id
             where s.month_id = :month and s.subject_kind = :subject and %s
               and (cast(:unit as uuid) is null or s.unit_id = :unit)
               and (cast(:state as text) is null or s.state = :state and s.exempt is null)
               and (cast(:level as text) is null or s.level = :level)
               and (cast(:exempt as boolean) is null or (s.exempt is not null) = :exempt)
               and (cast(:q as text) is null or search_text(coalesce(p.full_name, u.name) || ' ' || coalesce(p.code, '')) like '%%' || search_text(:q) || '%%')
            """.formatted(SEEN.formatted(":council"));

    private final JdbcClient database;
    private final Clock clock;

    MonthBoard(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The months of a year, the latest first, with the viewer's own sheet in each. */
    List<MonthLine> months(int year, Viewer viewer) {
        return asked("""
                        select m.month, m.state, m.opens_on, m.closes_on, m.unlocks,
                               count(*) filter (where seen) as people, count(*) filter (where seen and s.exempt is not null) as exempt,
                               count(*) filter (where seen and s.exempt is null and s.layer is null) as waiting,
                               count(*) filter (where seen and s.exempt is null and s.layer is not null and official) as rated,
                               count(*) filter (where seen and s.exempt is null and s.layer is not null and not official) as so_far,
                               count(*) filter (where seen and s.exempt is null and s.level = 'HTXSNV' and official) as excellent,
                               max(s.id::text) filter (where own)::uuid as mine, max(s.state) filter (where own) as my_state,
                               max(s.exempt) filter (where own) as my_exemption, max(s.total) filter (where own) as my_total, max(s.level) filter (where own) as my_level,
                               coalesce(bool_or(official) filter (where own), false) as mine_official
                          from rating_month m
                          left join month_sheet s on s.month_id = m.id and s.subject_kind = 'PERSON'
                          cross join lateral (select %s as seen, s.person_id = cast(:me as uuid) as own, s.final_at is not null or m.state = 'CLOSED' as official) x
                         where m.organisation_id = :school and m.month between :first and :last
                         group by m.id order by m.month desc
                        """.formatted(SEEN.formatted("m.decided_by = 'COUNCIL'")), viewer)
                .param("school", viewer.homeId())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 1))
                .query((row, number) -> new MonthLine(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        RatingMonthState.valueOf(row.getString("state")),
                        row.getObject("opens_on", LocalDate.class),
                        row.getObject("closes_on", LocalDate.class),
                        row.getInt("unlocks"),
                        row.getLong("people"),
                        row.getLong("exempt"),
                        row.getLong("waiting"),
                        row.getLong("rated"),
                        row.getLong("so_far"),
                        row.getLong("excellent"),
                        row.getObject("mine", UUID.class),
                        constant(row, "my_state", MonthSheetState.class),
                        constant(row, "my_exemption", MonthExemption.class),
                        row.getBigDecimal("my_total"),
                        constant(row, "my_level", RatingLevel.class),
                        row.getBoolean("mine_official")))
                .list();
    }

    /** The years in which there are months, the latest first. */
    List<Integer> years(UUID school) {
        return database.sql(
                        "select distinct date_part('year', month)::int as year from rating_month where organisation_id = :school order by 1 desc")
                .param("school", school)
                .query(Integer.class)
                .list();
    }

    /** How far each unit has come, in the order of the school. */
    List<UnitLine> units(RatingMonth month, MonthSubject subject, Viewer viewer) {
        return asked("""
                        select u.id, u.name, count(*) as people, count(*) filter (where s.exempt is not null) as exempt,
                               count(*) filter (where s.exempt is null and s.state in ('NEW', 'DRAFT')) as late,
                               count(*) filter (where s.exempt is null and s.state = 'HANDED_IN') as waiting,
                               count(*) filter (where s.exempt is null and s.state = 'RATED') as rated,
                               count(*) filter (where s.exempt is null and s.state = 'DECIDED') as decided,
                               count(*) filter (where s.exempt is null and s.layer is not null) as resulted,
                               count(*) filter (where s.exempt is null and s.level = 'HTXSNV' and (:closed or s.final_at is not null)) as excellent
                          from month_sheet s join organisation u on u.id = s.unit_id
                         where s.month_id = :month and s.subject_kind = :subject and %s
                         group by u.id, u.name, u.path order by u.path
                        """.formatted(SEEN.formatted(":council")), viewer)
                .param("council", month.decidedBy() == MonthDecider.COUNCIL)
                .param("month", month.id())
                .param("subject", subject.name())
                .param("closed", month.isClosed())
                .query(UnitLine.class)
                .list();
    }

    /** A page of the board. */
    List<Row> page(RatingMonth month, Filter filter, Viewer viewer, Paging paging) {
        return rows(month, filter, viewer, paging, " limit " + paging.rows() + " offset " + paging.offset())
                .query((row, number) -> {
                    paging.of(row.getLong("rows"));
                    return row(row, month);
                })
                .list();
    }

    /** The whole board, read while it is written. */
    Stream<Row> all(RatingMonth month, Filter filter, Viewer viewer, Paging paging) {
        return rows(month, filter, viewer, paging, "").query((row, number) -> row(row, month)).stream();
    }

    /** Who is exempt, and why: so many at most. */
    List<Row> exempt(RatingMonth month, MonthSubject subject, Viewer viewer, int most) {
        return rows(
                        month,
                        new Filter(subject, null, null, null, true, null),
                        viewer,
                        Paging.first("unit"),
                        " limit " + most)
                .query((row, number) -> row(row, month))
                .list();
    }

    /** Who is to be rated and has no result: so many at most. */
    List<Row> without(RatingMonth month, MonthSubject subject, Viewer viewer, int most) {
        return rows(
                        ROWS + " and s.layer is null",
                        month,
                        new Filter(subject, null, null, null, false, null),
                        viewer,
                        Paging.first("unit"),
                        " limit " + most)
                .query((row, number) -> row(row, month))
                .list();
    }

    private JdbcClient.StatementSpec rows(
            RatingMonth month, Filter filter, Viewer viewer, Paging paging, String limit) {
        return rows(ROWS, month, filter, viewer, paging, limit);
    }

    private JdbcClient.StatementSpec rows(
            String sql, RatingMonth month, Filter filter, Viewer viewer, Paging paging, String limit) {
        String order =
                Objects.requireNonNull(ORDER.get(paging.column())).replace("/*d*/", paging.descending() ? " desc" : "");
        return asked(sql + " order by " + order + ", s.id" + limit, viewer)
                .param("council", month.decidedBy() == MonthDecider.COUNCIL)
                .param("month", month.id())
                .param("subject", filter.kind().name())
                .param("unit", filter.unit())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("level", filter.level() == null ? null : filter.level().name())
                .param("exempt", filter.exempt())
                .param(
                        "q",
                        filter.q() == null || filter.q().isBlank()
                                ? null
                                : filter.q().strip());
    }

    private JdbcClient.StatementSpec asked(String sql, Viewer viewer) {
        return database.sql(sql)
                .param("home", viewer.homeId())
                .param("day", LocalDate.now(clock))
                .param("keeper", RatingMonth.isKeptBy(viewer, viewer.homeId()))
                .param(
                        "units",
                        viewer.organisationsAs(Role.UNIT_HEAD).stream()
                                .map(UUID::toString)
                                .collect(Collectors.joining(",", "{", "}")))
                .param(
                        "me",
                        viewer.personId() == null ? null : viewer.personId().toString());
    }

    private static Row row(ResultSet row, RatingMonth month) throws SQLException {
        MonthExemption exempt = constant(row, "exempt", MonthExemption.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getObject("unit_id", UUID.class),
                row.getString("unit"),
                MonthSheetState.valueOf(row.getString("state")),
                exempt == null
                        ? null
                        : new ExemptionReason(
                                exempt,
                                row.getObject("exempt_from", LocalDate.class),
                                row.getObject("exempt_to", LocalDate.class),
                                row.getString("exempt_note"),
                                row.getInt("present_days"),
                                month.month().lengthOfMonth(),
                                month.leastDays()),
                row.getBigDecimal("self"),
                row.getBigDecimal("head"),
                row.getBigDecimal("last"),
                row.getBigDecimal("total"),
                constant(row, "level", RatingLevel.class),
                constant(row, "layer", MonthLayer.class),
                row.getBoolean("head_rates"),
                row.getObject("reopened_until", LocalDate.class),
                row.getString("note"));
    }

    private static <E extends Enum<E>> @Nullable E constant(ResultSet row, String column, Class<E> type)
            throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
