package vn.thidua.figure;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.figure.FigureTable.Cell;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;

/**
 * The figures of schools over a period, counted by the database: one statement for the catalogue and one for all values,
 * however many schools and figures there are.
 */
@Service
@Transactional(readOnly = true)
public class Figures {

    private static final String CATALOGUE =
            "select * from figure order by array_position(cast(:subjects as text[]), subject), position, code";

    /** How a fact lies to the period, in the bits of {@link FactTiming}; 0: only in the year before it. */
    static final String LIES = """
            case when begins < :first and (ends is null or ends >= :first) then 1 else 0 end
            + case when begins between :first and :last then 2 else 0 end
            + case when ends between :first and :last then 4 else 0 end
            + case when begins <= :last and (ends is null or ends >= :last) then 8 else 0 end
            + case when begins <= :last and (ends is null or ends > :last) then 16 else 0 end""";

    /**
     * Facts are counted by all that tells them apart first, figures are made of the counts: figures with their hundreds of
     * conditions are held against some dozens of rows a school instead of thousands.
     */
    private static final String VALUES = """
            with fact as materialized (/*facts*/),
                 counted as (select organisation_id, fact, facet, level, state, lies, count(*) as number, sum(amount) as amount, count(amount) as known,
                                    max(case qualifier when 'ABOUT' then 2 when 'MORE_THAN' then 1 else 0 end) as qualifier
                               from fact group by organisation_id, fact, facet, level, state, lies),
                 subject as (select distinct organisation_id, fact, facet, level, state, lies, subject_id
                               from fact where fact in (select f.fact from figure f where f.measure = 'SUBJECTS')),
                 figure_of_facts as (select f.*, cast(:masks as jsonb) ->> f.timing as mask from figure f where f.fact is not null)
            select c.organisation_id, f.code, case f.measure when 'COUNT' then sum(c.number) else sum(c.amount) end as amount,
                   case when f.measure = 'COUNT' then 0 when sum(c.known) < sum(c.number) then greatest(1, max(c.qualifier)) else max(c.qualifier) end as qualifier
              from counted c join figure_of_facts f on f.fact = c.fact and f.measure in ('COUNT', 'SUM') and c.lies & cast(f.mask as int) <> 0
               and (f.facets is null or c.facet = any (f.facets)) and (f.levels is null or c.level = any (f.levels)) and (f.states is null or c.state = any (f.states))
             group by c.organisation_id, f.code, f.measure
            union all
            select s.organisation_id, f.code, count(distinct s.subject_id), 0
              from subject s join figure_of_facts f on f.fact = s.fact and f.measure = 'SUBJECTS' and s.lies & cast(f.mask as int) <> 0
               and (f.facets is null or s.facet = any (f.facets)) and (f.levels is null or s.level = any (f.levels)) and (f.states is null or s.state = any (f.states))
             group by s.organisation_id, f.code
            union all
            select organisation_id, '=' || fact, bit_or(lies), 0 from counted group by organisation_id, fact
            """;

    /** Nothing older than this before a period says that a school keeps records of a kind. */
    static final int MONTHS_BEFORE = 12;

    private final JdbcClient database;
    private final FactViews facts;
    private final List<Figure> known; // definitions come with migrations, reading them once is enough

    Figures(JdbcClient database, FactViews facts) {
        this.database = database;
        this.facts = facts;
        this.known = catalogue();
    }

    /** All figures, in the order of reports; one statement. */
    public List<Figure> catalogue() {
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
        List<Figure> catalogue = known;
        var read = FigureTable.blank(schools);
        var kinds = new HashMap<UUID, Map<String, Integer>>();
        if (!schools.isEmpty()) {
            read(schools, period, read, kinds);
        }
        read.forEach((school, cells) -> complete(cells, catalogue, kinds.getOrDefault(school, Map.of())));
        return new FigureTable(period, catalogue, read);
    }

    private void read(
            Collection<UUID> schools,
            Period period,
            Map<UUID, Map<String, Cell>> read,
            Map<UUID, Map<String, Integer>> kinds) {
        LocalDate last = lastDay(period);
        String wanted =
                "organisation_id = any (cast(:schools as uuid[])) and begins <= :last and (ends is null or ends >= :since)";
        List<String> columns = List.of(
                "organisation_id",
                "fact",
                "facet",
                "level",
                "state",
                "amount",
                "qualifier",
                "subject_id",
                LIES + " as lies");
        database.sql(VALUES.replace("/*facts*/", facts.select(columns, wanted)))
                .param("schools", array(schools))
                .param("first", period.from())
                .param("last", last)
                .param("since", period.from().minusMonths(MONTHS_BEFORE))
                .param("masks", MASKS)
                .query(row -> {
                    UUID school = row.getObject("organisation_id", UUID.class);
                    String code = row.getString("code");
                    if (code.startsWith("=")) {
                        kinds.computeIfAbsent(school, id -> new HashMap<>())
                                .put(code.substring(1), row.getInt("amount"));
                    } else {
                        read.get(school).put(code, cell(row));
                    }
                });
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
