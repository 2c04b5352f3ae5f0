package vn.thidua.turns;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.evaluation.RatingLevel;
import vn.thidua.page.Paging;
import vn.thidua.rollup.Course;
import vn.thidua.rollup.Part;
import vn.thidua.rollup.Part.PartState;
import vn.thidua.rollup.RollupRule;
import vn.thidua.rollup.RollupRules;
import vn.thidua.shared.EmulationYear;

/** The months of people and units of a school over a year, rolled up; one statement, however many they are. */
@Repository
@Transactional(readOnly = true)
public class CourseBook {

    private static final int MONTHS = 12;

    /** Whom a course is of. */
    public record Subject(
            UUID id,
            @Nullable String code,
            String name,
            UUID unitId,
            String unit,
            boolean leader,
            LocalDate since,
            @Nullable LocalDate until) {

        /** Came after the year had begun. */
        public boolean cameIn(EmulationYear year) {
            return since.isAfter(year.firstDay()) && !since.isAfter(year.lastDay());
        }

        /** Left before the year was over. */
        public boolean leftIn(EmulationYear year) {
            return until != null && !until.isBefore(year.firstDay()) && until.isBefore(year.lastDay());
        }

        boolean isThere(YearMonth month) {
            return !since.isAfter(month.atEndOfMonth()) && (until == null || !until.isBefore(month.atDay(1)));
        }
    }

    /** A month as the sheet has it; without a sheet nothing was opened for it. */
    public record Month(
            YearMonth month,
            Part part,
            @Nullable UUID sheet,
            @Nullable Excuse excuse) {}

    /** Why a sheet is not rated, as it says itself. */
    public record Excuse(
            String why,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String note) {}

    /** A subject with months and what follows from them. */
    public record Line(Subject subject, List<Month> months, Course course) {}

    /** Which ones are asked for. */
    public record Wanted(
            RatedSubject subject,
            @Nullable UUID unit,
            @Nullable UUID one) {}

    private record Sheet(
            UUID id,
            @Nullable String level,
            @Nullable BigDecimal total,
            @Nullable Excuse excuse,
            boolean closed) {}

    private static final String PEOPLE = """
            select p.id, p.code, p.full_name as name, a.unit_id, u.name as unit, coalesce(a.leadership, false) as leader, p.joined_on as since, p.left_on as until,
                   p.given_name collate "vi-x-icu" as given, u.path, count(*) over () as total
              from person p
              left join lateral (select x.unit_id, x.leadership from appointment x where x.person_id = p.id order by x.valid_from > :last, x.valid_from desc limit 1) a on true
              join organisation u on u.id = coalesce(a.unit_id, p.organisation_id)
             where p.organisation_id = :school and p.joined_on <= :last and (p.left_on is null or p.left_on >= :first)
               and (:everybody or a.unit_id = any (cast(:units as uuid[])) or p.id = cast(:person as uuid))
               and (cast(:unit as uuid) is null or a.unit_id = :unit)
               and (cast(:one as uuid) is null or p.id = :one)
             order by u.path, given, name, p.id
            """;

    private static final String UNITS = """
            select u.id, null as code, u.name, u.id as unit_id, u.name as unit, false as leader, u.valid_from as since, u.valid_to as until,
                   u.path as given, u.path, count(*) over () as total
              from organisation u
             where u.organisation_id = :school and u.kind in ('FACULTY', 'OFFICE') and u.valid_from <= :last and (u.valid_to is null or u.valid_to >= :first)
               and (:everybody or u.id = any (cast(:units as uuid[])))
               and (cast(:unit as uuid) is null or u.id = :unit)
               and (cast(:one as uuid) is null or u.id = :one)
               and (cast(:person as uuid) is null or true)
             order by u.path, u.id
            """;

    private static final String COURSES = """
            select w.*, r.sheet_id, r.month, r.level, r.total as points, r.exempt, r.exempt_from, r.exempt_to, r.exempt_note, r.closed
              from (/*wanted*/) w
              left join month_result r on r.organisation_id = :school and r.subject_kind = :kind and r.subject_id = w.id and r.month between :first and :last
             order by w.path, w.given, w.name, w.id, r.month
            """;

    private final JdbcClient database;
    private final Clock clock;

    CourseBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A page of the courses in the order of units and names. */
    public List<Line> page(Wanted wanted, EmulationYear year, Circle circle, List<RollupRule> rules, Paging paging) {
        return read(wanted, year, circle, rules, " limit " + paging.rows() + " offset " + paging.offset(), paging);
    }

    /** All of them. */
    public List<Line> all(Wanted wanted, EmulationYear year, Circle circle, List<RollupRule> rules) {
        return read(wanted, year, circle, rules, "", null);
    }

    /** The course of one, if the circle reaches as far. */
    public Optional<Line> one(RatedSubject kind, UUID id, EmulationYear year, Circle circle, List<RollupRule> rules) {
        return all(new Wanted(kind, null, id), year, circle, rules).stream().findFirst();
    }

    private List<Line> read(
            Wanted wanted,
            EmulationYear year,
            Circle circle,
            List<RollupRule> rules,
            String part,
            @Nullable Paging paging) {
        String subjects = wanted.subject() == RatedSubject.UNIT ? UNITS : PEOPLE;
        var found = new LinkedHashMap<Subject, Map<YearMonth, Sheet>>();
        database.sql(COURSES.replace("/*wanted*/", subjects + part))
                .param("school", circle.school())
                .param("kind", wanted.subject().name())
                .param("everybody", circle.everybody())
                .param("units", circle.unitsSetting())
                .param("person", circle.person())
                .param("unit", wanted.unit())
                .param("one", wanted.one())
                .param("first", year.firstDay())
                .param("last", year.lastDay())
                .query(row -> {
                    if (paging != null) {
                        paging.of(row.getLong("total"));
                    }
                    var sheets = found.computeIfAbsent(subject(row), subject -> new LinkedHashMap<>());
                    LocalDate month = row.getObject("month", LocalDate.class);
                    if (month != null) {
                        sheets.put(YearMonth.from(month), sheet(row));
                    }
                });
        return found.entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue(), wanted.subject(), year, rules))
                .toList();
    }

    private Line line(
            Subject subject,
            Map<YearMonth, Sheet> sheets,
            RatedSubject kind,
            EmulationYear year,
            List<RollupRule> rules) {
        var months = new ArrayList<Month>();
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = YearMonth.from(year.firstDay()).plusMonths(i);
            months.add(month(subject, month, sheets.get(month)));
        }
        LocalDate day = year.lastDay();
        RollupRule ofQuarter = RollupRules.inForce(rules, kind, RollupRule.RollupSpan.QUARTER, day);
        RollupRule ofYear = RollupRules.inForce(rules, kind, RollupRule.RollupSpan.YEAR, day);
        return new Line(
                subject,
                List.copyOf(months),
                Course.of(
                        months.stream().map(Month::part).toList(),
                        ofQuarter.recipe(),
                        ofYear.recipe(),
                        ofYear.parts()));
    }

    private Month month(Subject subject, YearMonth month, @Nullable Sheet sheet) {
        int number = month.getMonthValue();
        if (sheet == null) {
            PartState why = !subject.isThere(month)
                    ? PartState.EXCUSED
                    : month.atEndOfMonth().isBefore(LocalDate.now(clock)) ? PartState.MISSING : PartState.AHEAD;
            return new Month(month, Part.without(number, why), null, null);
        }
        Part part;
        if (sheet.excuse() != null) {
            part = Part.without(number, PartState.EXCUSED);
        } else if (!sheet.closed()) {
            part = new Part(
                    number,
                    PartState.OPEN,
                    sheet.level() == null ? null : RatingLevel.valueOf(sheet.level()),
                    sheet.total());
        } else if (sheet.level() == null) {
            part = Part.without(number, PartState.MISSING);
        } else {
            part = Part.counted(number, RatingLevel.valueOf(sheet.level()), sheet.total());
        }
        return new Month(month, part, sheet.id(), sheet.excuse());
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getObject("unit_id", UUID.class),
                row.getString("unit"),
                row.getBoolean("leader"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }

    private static Sheet sheet(ResultSet row) throws SQLException {
        return new Sheet(
                row.getObject("sheet_id", UUID.class),
                row.getString("level"),
                row.getBigDecimal("points"),
                row.getString("exempt") == null
                        ? null
                        : new Excuse(
                                row.getString("exempt"),
                                row.getObject("exempt_from", LocalDate.class),
                                row.getObject("exempt_to", LocalDate.class),
                                row.getString("exempt_note")),
                row.getBoolean("closed"));
    }
}
