package vn.thidua.typesetting;

import java.util.List;

/**
 * A table as it is set: its columns, the rows of its head (repeated on each page), and its rows, none of which is torn.
 *
 * @param heads one row, or two where columns share a name
 */
public record Grid(List<Column> columns, List<List<Head>> heads, List<Row> rows) {

    /**
     * A column.
     *
     * @param weight share of the width, relative to the other columns
     * @param side where its text stands: 0 at the left, ½ in the middle, 1 at the right
     */
    public record Column(int weight, double side) {}

    /**
     * A name in the head.
     *
     * @param column the first column that it stands over
     * @param span how many columns it stands over
     * @param down how many rows of the head it takes
     */
    public record Head(String text, int column, int span, int down) {}

    /**
     * A row; missing cells are empty.
     *
     * @param whole one cell over all columns
     */
    public record Row(List<String> cells, boolean bold, boolean whole) {

        /** The text of a cell. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    public Grid {
        columns = List.copyOf(columns);
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** The width of each column, the last one taking what is left. */
    public int[] widths(int width) {
        int all = Math.max(1, columns.stream().mapToInt(Column::weight).sum());
        int[] widths = new int[columns.size()];
        int given = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = i == widths.length - 1
                    ? width - given
                    : width * columns.get(i).weight() / all;
            given += widths[i];
        }
        return widths;
    }
}
