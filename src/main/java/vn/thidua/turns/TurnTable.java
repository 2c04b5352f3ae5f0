package vn.thidua.turns;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.EmulationYear;

/** The turns of a year by month, quarter and unit; every number is the sum of the same cells. */
public final class TurnTable {

    private static final int MONTHS = 12;
    private static final int MONTHS_OF_A_QUARTER = 3;

    /** Turns of one unit in one month. */
    public record Cell(YearMonth month, UUID unitId, String unit, boolean closed, Tally tally) {}

    /** A month; closed, open, or never opened. */
    public record MonthLine(YearMonth month, boolean opened, boolean closed, Tally tally) {}

    /** A unit over the year. */
    public record UnitLine(UUID id, String name, Tally tally) {}

    private final EmulationYear year;
    private final List<Cell> cells;

    TurnTable(EmulationYear year, List<Cell> cells) {
        this.year = year;
        this.cells = List.copyOf(cells);
    }

    /** The twelve months in the order of the year. */
    public List<MonthLine> months() {
        return IntStream.range(0, MONTHS)
                .mapToObj(i -> YearMonth.from(year.firstDay()).plusMonths(i))
                .map(this::month)
                .toList();
    }

    private MonthLine month(YearMonth month) {
        List<Cell> own =
                cells.stream().filter(cell -> cell.month().equals(month)).toList();
        return new MonthLine(month, !own.isEmpty(), own.stream().anyMatch(Cell::closed), sum(own));
    }

    /** The four quarters. */
    public List<Tally> quarters() {
        List<MonthLine> months = months();
        return IntStream.range(0, MONTHS / MONTHS_OF_A_QUARTER)
                .mapToObj(quarter ->
                        months.subList(quarter * MONTHS_OF_A_QUARTER, (quarter + 1) * MONTHS_OF_A_QUARTER).stream()
                                .map(MonthLine::tally)
                                .reduce(Tally.NOTHING, Tally::plus))
                .toList();
    }

    /** The year. */
    public Tally total() {
        return sum(cells);
    }

    /** The units in their order. */
    public List<UnitLine> units() {
        var lines = new ArrayList<UnitLine>();
        cells.stream()
                .collect(Collectors.groupingBy(Cell::unitId, LinkedHashMap::new, Collectors.toList()))
                .forEach((id, own) -> lines.add(new UnitLine(id, own.get(0).unit(), sum(own))));
        return lines;
    }

    /** The closed months. */
    public List<MonthLine> closed() {
        return months().stream().filter(MonthLine::closed).toList();
    }

    /** How many were rated in every closed month, if it was always the same number. */
    public @Nullable Long everyMonth() {
        List<Long> numbers =
                closed().stream().map(line -> line.tally().rated()).distinct().toList();
        return numbers.size() == 1 ? numbers.get(0) : null;
    }

    /** How many stood on the list of a closed month, at most. */
    public long listed() {
        return closed().stream().mapToLong(line -> line.tally().listed()).max().orElse(0);
    }

    public boolean isEmpty() {
        return total().listed() == 0;
    }

    private static Tally sum(List<Cell> cells) {
        return cells.stream().map(Cell::tally).reduce(Tally.NOTHING, Tally::plus);
    }
}
