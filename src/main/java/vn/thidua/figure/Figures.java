package vn.thidua.figure;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thidua.figure.FigureTable.Cell;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;

/**
 * The figures of schools over a period, counted by the database, all of them in one statement,
 * however many schools and figures there are.
 */
@Repository
@Transactional(readOnly = true)
public class Figures {

    private static final String CATALOGUE =
            "select * from figure order by array_position(cast(:subjects as text[]), subject), position, code";

    /** How a fact lies to a period, in the bits of {@link FactTiming}; 0: only in the year before it. */
    static final String LIES = """
            case when begins < first and (ends is null or ends >= first) then 1 else 0 end
            + case when begins between first and last then 2 else 0 end
            + case when ends between first and last then 4 else 0 end
            + case when begins <= last and (ends is null or ends >= last) then 8 else 0 end
            + case when begins <= last and (ends is null or ends > last) then 16 else 0 end""";

    /**
     * Facts are counted by all that tells them apart first, figures are made of the counts: figures with their hundreds of
     * conditions are held against some dozens of rows a school instead of thousands.
     */
    private static final String VALUES = """
            with fact as (/*facts*/),
                 span as (select * from unnest(cast(:firsts as date[]), cast(:lasts as date[])) with ordinality as s (first, last, nth)),
                 placed as materialized (select s.nth, f.organisation_id, f.fact, f.facet, f.level, f.state, f.amount, f.qualifier, f.subject_id, /*lies*/ as lies
                               from fact f join span s on f.begins <= s.last and (f.ends is null or f.ends >= cast(s.first - interval '12 months' as date))),
                 counted as (select nth, organisation_id, fact, facet, level, state, lies, count(*) as number, sum(amount) as amount, count(amount) as known,
                                    max(case qualifier when 'ABOUT' then 2 when 'MORE_THAN' then 1 else 0 end) as qualifier
                               from placed group by nth, organisation_id, fact, facet, level, state, lies),
                 subject as (select distinct nth, organisation_id, fact, facet, level, state, lies, subject_id
                               from placed where fact in (select f.fact from figure f where f.measure = 'SUBJECTS')),
                 figure_of_facts as (select f.*, cast(cast(:masks as jsonb) ->> f.timing as int) as mask from figure f where f.fact is not null)
            select c.nth, c.organisation_id, f.code, case f.measure when 'COUNT' then sum(c.number) else sum(c.amount) end as amount,
                   case when f.measure = 'COUNT' then 0 when sum(c.known) < sum(c.number) and max(c.qualifier) < 2 then 3 else max(c.qualifier) end as qualifier
              from counted c join figure_of_facts f on f.fact = c.fact and f.measure in ('COUNT', 'SUM') and c.lies & f.mask <> 0
               and (f.facets is null or c.facet = any (f.facets)) and (f.levels is null or c.level = any (f.levels)) and (f.states is null or c.state = any (f.states))
             group by c.nth, c.organisation_id, f.code, f.measure
            union all
            select s.nth, s.organisation_id, f.code, count(distinct s.subject_id), 0
              from subject s join figure_of_facts f on f.fact = s.fact and f.measure = 'SUBJECTS' and s.lies & f.mask <> 0
               and (f.facets is null or s.facet = any (f.facets)) and (f.levels is null or s.level = any (f.levels)) and (f.states is null or s.state = any (f.states))
             group by s.nth, s.organisation_id, f.code
            union all
            select nth, organisation_id, '=' || fact, bit_or(lies), 0 from counted group by nth, organisation_id, fact
            """;

    /**
     * Whose of a school's faculties and offices a fact is: the unit's that it names, else of those where the people served whom it names,
     * or who stand behind its record (view {@code record_person}), on its last day within the period. What names nobody, as classes do,
     * is of no unit.
     */
    static final String UNITS = """
            cross join lateral (select o.id as unit_id from organisation o where o.id = f.subject_id and o.organisation_id = any (cast(:schools as uuid[]))
                                union
                                select a.unit_id from (select f.subject_id as person_id union all select r.person_id from record_person r where r.record_id = f.record_id) w
                                  join appointment a on a.person_id = w.person_id and a.organisation_id = any (cast(:schools as uuid[]))
                                   and a.valid_from <= least(coalesce(f.ends, :last), :last) and (a.valid_to is null or a.valid_to >= least(coalesce(f.ends, :last), :last))) x
            """;

    /** Nothing older than this before a period says that a school keeps records of a kind. */
    static final int MONTHS_BEFORE = 12;

    private static final long FRESH = Duration.ofMinutes(1).toNanos();

    private final JdbcClient database;
    private final FactViews facts;
    private volatile @Nullable Known known;

    Figures(JdbcClient database, FactViews facts) {
        this.database = database;
        this.facts = facts;
    }

    /** All figures, in the order of reports; read again when an administrator has changed one. */
    public List<Figure> catalogue() {
        Known held = known;
        if (held == null) {
            held = new Known(read(), System.nanoTime());
            known = held;
        } else if (System.nanoTime() - held.since() > FRESH) {
            known = new Known(held.figures(), System.nanoTime());
            new Thread(this::readAgain, "catalogue-of-figures").start();
        }
        return held.figures();
    }

    /** What an administrator changed at another instance of the application is seen here too, after a minute. */
    private void readAgain() {
        known = new Known(read(), System.nanoTime());
    }

    /** The catalogue as it was read, and when. */
    private record Known(List<Figure> figures, long since) {}

    /** Definitions come with migrations and from the administrator, whose change is seen as soon as it is kept. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void forget(FigureEvent changed) {
        known = null;
    }

    private List<Figure> read() {
        return database.sql(CATALOGUE)
                .param(
                        "subjects",
                        Arrays.stream(FigureSubject.values())
                                .map(Enum::name)
                                .collect(Collectors.joining(",", "{", "}")))
                .query(FIGURE)
                .list();
    }

    /** All figures of the schools over the period; one statement. A period without an end is a 404. */
    public FigureTable over(Collection<UUID> schools, Period period) {
        return over(schools, List.of(period)).get(0);
    }

    /** The same over several periods, one table each: still one statement. */
    public List<FigureTable> over(Collection<UUID> schools, List<Period> periods) {
        List<Figure> catalogue = catalogue();
        List<Reading> readings =
                periods.stream().map(period -> Reading.blank(schools)).toList();
        if (!schools.isEmpty() && !periods.isEmpty()) {
            read(false, schools, periods, readings);
        }
        var tables = new ArrayList<FigureTable>();
        for (Period period : periods) {
            Reading reading = readings.get(tables.size());
            reading.cells()
                    .forEach((school, cells) ->
                            complete(cells, catalogue, reading.kinds().getOrDefault(school, Map.of())));
            tables.add(new FigureTable(period, catalogue, reading.cells()));
        }
        return tables;
    }

    /** The same of faculties and offices of one school; what can be said of no unit is unknown of each. */
    public FigureTable ofUnits(UUID school, Collection<UUID> units, Period period) {
        List<Figure> catalogue = catalogue();
        Reading reading = Reading.blank(units);
        read(true, List.of(school), List.of(period), List.of(reading));
        var kept = new HashMap<String, Integer>();
        reading.kinds()
                .values()
                .forEach(kinds -> kinds.forEach((fact, lies) -> kept.merge(fact, lies, (a, b) -> a | b)));
        reading.cells().values().forEach(cells -> complete(cells, catalogue, kept));
        return new FigureTable(period, catalogue, reading.cells());
    }

    private void read(boolean byUnit, Collection<UUID> schools, List<Period> periods, List<Reading> readings) {
        List<LocalDate> firsts = periods.stream().map(Period::from).toList();
        List<LocalDate> lasts = periods.stream().map(Figures::lastDay).toList();
        String wanted =
                "organisation_id = any (cast(:schools as uuid[])) and begins <= :last and (ends is null or ends >= :since)";
        List<String> columns = List.of(
                byUnit ? "record_id" : "organisation_id",
                "fact",
                "facet",
                "level",
                "state",
                "amount",
                "qualifier",
                "subject_id",
                "begins",
                "ends");
        String all = facts.select(columns, wanted);
        String rows = byUnit ? "select x.unit_id as organisation_id, f.* from (" + all + ") f " + UNITS : all;
        database.sql(VALUES.replace("/*facts*/", rows).replace("/*lies*/", LIES))
                .param("schools", array(schools))
                .param("firsts", array(firsts))
                .param("lasts", array(lasts))
                .param("last", Collections.max(lasts))
                .param("since", Collections.min(firsts).minusMonths(MONTHS_BEFORE))
                .param("masks", MASKS)
                .query(row -> {
                    readings.get(row.getInt("nth") - 1).take(row);
                });
    }

    /**
     * What the database told of one period.
     *
     * @param kinds of each school, how the facts of each kind lie to the period, taken together
     */
    private record Reading(Map<UUID, Map<String, Cell>> cells, Map<UUID, Map<String, Integer>> kinds) {

        static Reading blank(Collection<UUID> schools) {
            var cells = new LinkedHashMap<UUID, Map<String, Cell>>();
            schools.forEach(school -> cells.put(school, new HashMap<>()));
            return new Reading(cells, new HashMap<>());
        }

        void take(ResultSet row) throws SQLException {
            UUID school = row.getObject("organisation_id", UUID.class);
            String code = row.getString("code");
            if (code.startsWith("=")) {
                kinds.computeIfAbsent(school, id -> new HashMap<>()).put(code.substring(1), row.getInt("amount"));
            } else {
                Map<String, Cell> own = cells.get(school);
                if (own != null) {
                    own.put(code, cell(row));
                }
            }
        }
    }

    static final String MASKS = Arrays.stream(FactTiming.values())
            .map(timing -> "\"" + timing + "\":" + timing.mask())
            .collect(Collectors.joining(",", "{", "}"));

    /** Ids or codes as an array of PostgreSQL. */
    static String array(Collection<?> items) {
        return items.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    static LocalDate lastDay(Period period) {
        LocalDate last = period.to();
        if (last == null) {
            throw new NotFound();
        }
        return last;
    }

    /** A figure without facts is nought where the school keeps records of that kind, and unknown where it does not. */
    private static void complete(Map<String, Cell> cells, List<Figure> catalogue, Map<String, Integer> kinds) {
        for (Figure figure : catalogue) {
            Integer lies = figure.fact() == null ? null : kinds.get(figure.fact());
            if (lies != null && (figure.timing() != FactTiming.STANDING || (lies & FactTiming.STANDING.mask()) != 0)) {
                cells.putIfAbsent(figure.code(), Cell.ZERO);
            }
        }
        for (Figure figure : catalogue) {
            List<String> parts = figure.parts();
            if (figure.measure() == Measure.HOLDERS && parts != null) {
                cells.put(figure.code(), held(cells, parts));
            }
        }
    }

    private static Cell held(Map<String, Cell> cells, List<String> parts) {
        List<Cell> known = parts.stream()
                .map(part -> cells.getOrDefault(part, Cell.UNKNOWN))
                .filter(cell -> cell.amount() != null)
                .toList();
        boolean any = known.stream()
                .anyMatch(cell -> cell.amount() != null && cell.amount().signum() > 0);
        return any ? Cell.ONE : known.isEmpty() ? Cell.UNKNOWN : Cell.ZERO;
    }

    private static Cell cell(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return amount == null ? Cell.UNKNOWN : new Cell(amount, Qualifier.values()[row.getInt("qualifier")]);
    }

    static final RowMapper<Figure> FIGURE = (row, number) -> {
        String timing = row.getString("timing");
        return new Figure(
                row.getString("code"),
                row.getString("name"),
                row.getString("noun"),
                FigureSubject.valueOf(row.getString("subject")),
                row.getInt("position"),
                Measure.valueOf(row.getString("measure")),
                row.getString("fact"),
                texts(row, "facets"),
                texts(row, "levels"),
                texts(row, "states"),
                timing == null ? null : FactTiming.valueOf(timing),
                texts(row, "parts"),
                row.getBoolean("sums_up"),
                row.getString("source"),
                row.getBoolean("verified"),
                row.getBoolean("own"));
    };

    private static @Nullable List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? null : List.of((String[]) array.getArray());
    }
}
