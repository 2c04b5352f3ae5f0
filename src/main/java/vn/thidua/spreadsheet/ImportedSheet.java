package vn.thidua.spreadsheet;

import java.util.List;

/**
 * The first sheet of an uploaded file as text: its header row and every row that is not empty.
 *
 * @param headers first row, as typed
 * @param rows the others
 */
public record ImportedSheet(List<String> headers, List<Row> rows) {

    /**
     * One line.
     *
     * @param number as the spreadsheet program shows it, the header being 1
     * @param cells text as kept: days as {@code yyyy-MM-dd}, codes with their leading zeros, formulas as their last value
     */
    public record Row(int number, List<String> cells) {

        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }
}
