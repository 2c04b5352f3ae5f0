package vn.thidua.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;

/** All figures of some schools over a period; also the form in which an issued report keeps them. */
public final class FigureTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Period period;
    private final Map<String, Figure> figures;
    private final Map<UUID, Map<String, Cell>> counted;

    /** @param counted of each school the figures that count facts; figures made of others follow from them */
    FigureTable(Period period, Collection<Figure> catalogue, Map<UUID, Map<String, Cell>> counted) {
        this.period = period;
        this.figures = new LinkedHashMap<>();
        catalogue.forEach(figure -> figures.put(figure.code(), figure));
        this.counted = counted;
    }

    /** The schools of several tables side by side, each with what its own table says. */
    public static FigureTable joined(Period period, Collection<FigureTable> tables) {
        var figures = new LinkedHashMap<String, Figure>();
        var schools = new LinkedHashMap<UUID, Map<String, Cell>>();
        for (FigureTable table : tables) {
            table.figures.forEach(figures::putIfAbsent);
            schools.putAll(table.counted);
        }
        return new FigureTable(period, figures.values(), schools);
    }

    /**
     * All schools taken together as one body, as who compiles them reports them.
     *
     * @param set figures that are set otherwise than they were counted; what is made of them follows
     */
    public FigureTable asOne(UUID body, Map<String, BigDecimal> set) {
        var cells = new HashMap<String, Cell>();
        List<Figure> definitions = figures.values().stream()
                .map(figure -> figure.pinned(set.containsKey(figure.code())))
                .toList();
        for (Figure figure : figures.values()) {
            if (set.containsKey(figure.code())) {
                cells.put(figure.code(), new Cell(set.get(figure.code()), Qualifier.EXACT));
            } else if (figure.parts() == null || figure.measure() == Measure.HOLDERS) {
                cells.put(figure.code(), sum(figure));
            }
        }
        var one = new LinkedHashMap<UUID, Map<String, Cell>>();
        one.put(body, cells);
        return new FigureTable(period, definitions, one);
    }

    public Period period() {
        return period;
    }

    /** The schools, in the order in which they were asked for. */
    public Set<UUID> schools() {
        return Collections.unmodifiableSet(counted.keySet());
    }

    /** The definitions, in the order of the catalogue. */
    public List<Figure> figures() {
        return List.copyOf(figures.values());
    }

    public boolean has(String code) {
        return figures.containsKey(code);
    }

    /** The figure's definition, or a 404. */
    public Figure figure(String code) {
        Figure figure = figures.get(code);
        if (figure == null) {
            throw new NotFound();
        }
        return figure;
    }

    /** A school's value; unknown for a school that was not asked for. */
    public FigureValue of(UUID school, String code) {
        Map<String, Cell> cells = counted.getOrDefault(school, Map.of());
        return value(figure(code), part -> cells.getOrDefault(part.code(), Cell.UNKNOWN), new LinkedHashSet<>());
    }

    /** All of a school's values, in the order of the catalogue. */
    public List<FigureValue> of(UUID school) {
        return figures.keySet().stream().map(code -> of(school, code)).toList();
    }

    /** Over all schools of which something is known; shares are taken of the totals. */
    public FigureValue total(String code) {
        return value(figure(code), this::sum, new LinkedHashSet<>());
    }

    private Cell sum(Figure figure) {
        return figure.sumsUp()
                ? counted.values().stream()
                        .map(cells -> cells.getOrDefault(figure.code(), Cell.UNKNOWN))
                        .reduce(Cell.UNKNOWN, Cell::and)
                : Cell.UNKNOWN;
    }

    private FigureValue value(Figure figure, Function<Figure, Cell> facts, Set<String> onTheWay) {
        Cell cell = cell(figure, facts, onTheWay);
        return new FigureValue(figure, cell.amount(), cell.qualifier());
    }

    private Cell cell(Figure figure, Function<Figure, Cell> facts, Set<String> onTheWay) {
        List<String> parts = figure.parts();
        if (parts == null || figure.measure() == Measure.HOLDERS) {
            return facts.apply(figure);
        }
        if (!onTheWay.add(figure.code())) {
            return Cell.UNKNOWN;
        }
        List<Cell> cells =
                parts.stream().map(part -> part(part, facts, onTheWay)).toList();
        onTheWay.remove(figure.code());
        if (figure.isShare()) {
            return Cell.share(cells.get(0), cells.get(1));
        }
        if (cells.stream().allMatch(part -> part.amount() == null)) {
            return Cell.UNKNOWN;
        }
        Cell sum = cells.stream().reduce(Cell.UNKNOWN, Cell::and);
        return figure.measure() == Measure.REST ? sum.notBelowNought() : sum;
    }

    private Cell part(String code, Function<Figure, Cell> facts, Set<String> onTheWay) {
        boolean minus = code.startsWith("-");
        Figure part = figures.get(minus ? code.substring(1) : code);
        Cell cell = part == null ? Cell.UNKNOWN : cell(part, facts, onTheWay);
        return minus ? cell.negated() : cell;
    }

    /** Definitions and values as they are now, as a JSON object. */
    public String toJson() {
        return JSON.writeValueAsString(new Snapshot(period, List.copyOf(figures.values()), counted));
    }

    /** The table that {@link #toJson} wrote; the same values, whatever has happened to the records since. */
    public static FigureTable parse(String json) {
        Snapshot snapshot = JSON.readValue(json, Snapshot.class);
        return new FigureTable(snapshot.period(), snapshot.figures(), snapshot.schools());
    }

    /**
     * What one figure comes to for one school.
     *
     * @param amount {@code null}: unknown
     */
    record Cell(@Nullable BigDecimal amount, Qualifier qualifier) {

        static final Cell UNKNOWN = new Cell(null, Qualifier.EXACT);
        static final Cell ZERO = new Cell(BigDecimal.ZERO, Qualifier.EXACT);
        static final Cell ONE = new Cell(BigDecimal.ONE, Qualifier.EXACT);

        /** The sum of two; what is unknown adds nothing. */
        Cell and(Cell other) {
            return amount == null
                    ? other
                    : other.amount == null ? this : new Cell(amount.add(other.amount), qualifier.and(other.qualifier));
        }

        Cell negated() {
            return amount == null ? this : new Cell(amount.negate(), qualifier.opposite());
        }

        /** What is left to do: who has done more than was planned has nothing left. */
        Cell notBelowNought() {
            return amount != null && amount.signum() < 0 ? ZERO : this;
        }

        static Cell share(Cell part, Cell whole) {
            return part.amount == null || whole.amount == null || whole.amount.signum() == 0
                    ? UNKNOWN
                    : new Cell(
                            part.amount.multiply(HUNDRED).divide(whole.amount, 1, RoundingMode.HALF_UP),
                            part.qualifier.and(whole.qualifier.opposite()));
        }
    }

    /** The form of an issued report's figures. */
    record Snapshot(Period period, List<Figure> figures, Map<UUID, Map<String, Cell>> schools) {

        Snapshot {
            schools = new LinkedHashMap<>(schools);
        }
    }
}
