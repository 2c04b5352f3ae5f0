package vn.thidua.spreadsheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;

/**
 * A row under examination: its cells as kept (days {@code yyyy-MM-dd}, constants by name, yes and no as {@code true} and
 * {@code false}) and what is wrong with them.
 */
public final class SheetRow {

    /** What is wrong: where, what was found, what is expected. */
    public record Problem(String column, String found, String expected) {}

    private final int number;
    private final List<Column> columns;
    private final String[] cells;
    private final List<Problem> problems = new ArrayList<>();

    SheetRow(int number, List<Column> columns, String[] cells) {
        this.number = number;
        this.columns = columns;
        this.cells = cells;
    }

    /** Columns are constants: to compare what they say, for every cell of a long file, would take its time. */
    private int place(Column column) {
        for (int place = 0; place < cells.length; place++) {
            if (columns.get(place) == column) {
                return place;
            }
        }
        throw new IllegalArgumentException("no such column: " + column.key());
    }

    /** The row's number as the spreadsheet program shows it. */
    public int number() {
        return number;
    }

    /** The text of a cell, {@code null} when it is empty or the file has no such column. */
    public @Nullable String text(Column column) {
        String cell = cells[place(column)];
        return cell == null || cell.isEmpty() ? null : cell;
    }

    public @Nullable LocalDate day(Column column) {
        String cell = text(column);
        return cell == null ? null : LocalDate.parse(cell);
    }

    public @Nullable Boolean yes(Column column) {
        String cell = text(column);
        return cell == null ? null : Boolean.valueOf(cell);
    }

    public <E extends Enum<E>> @Nullable E choice(Column column, Class<E> type) {
        String cell = text(column);
        return cell == null ? null : Enum.valueOf(type, cell);
    }

    /**
     * The emulation year of a cell, or {@code null} after marking what is no year of this kind or comes later than the latest.
     *
     * @param expected what is said then; an empty cell was marked already if it is required
     */
    public @Nullable EmulationYear year(Column column, EmulationYear latest, String expected) {
        String cell = text(column);
        if (cell == null) {
            return null;
        }
        try {
            EmulationYear year = EmulationYear.parse(cell);
            if (year.kind() == latest.kind() && year.compareTo(latest) <= 0) {
                return year;
            }
        } catch (Refusal e) {
            // Told below in the same words.
        }
        wrong(column, expected);
        return null;
    }

    /** Marks a cell as wrong; the sentence says what is expected. */
    public void wrong(Column column, String expected) {
        String cell = cells[place(column)];
        problems.add(new Problem(column.key(), cell == null ? "" : cell, expected));
    }

    /** Marks the row as wrong without blaming one cell. */
    void wrong(String sentence) {
        problems.add(new Problem("", "", sentence));
    }

    public boolean isGood() {
        return problems.isEmpty();
    }

    List<Problem> problems() {
        return problems;
    }

    List<@Nullable String> cells() {
        return Arrays.asList(cells);
    }
}
