package vn.thidua.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.paper.Block;

/**
 * A picture of numbers, before it is drawn: its title says what is to be seen in it, and its numbers can be read as a table.
 *
 * @param code its name in an address
 * @param title the finding, in a sentence
 * @param heads name of the categories, then of each series
 * @param rows a category with its values in the order of the series
 * @param upright columns side by side, for what follows in time; else bars one below the other
 */
public record Chart(String code, String title, List<String> heads, List<Row> rows, boolean upright) {

    private static final int NAME = 30;
    private static final int NUMBER = 14;

    public Chart {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** Whether there is anything to be seen. */
    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.values().stream().allMatch(value -> value.amount() == null));
    }

    /** How many values stand beside each other in a category. */
    public int series() {
        return heads.size() - 1;
    }

    /** The highest value, at least 1. */
    double most() {
        return rows.stream()
                .flatMap(row -> row.values().stream())
                .map(Value::amount)
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .reduce(1, Math::max);
    }

    /** The picture for a page. */
    public String svg() {
        return ChartSvg.of(this);
    }

    /** The picture for a document. */
    public Block.Picture block() {
        return new Block.Picture(
                Base64.getEncoder().encodeToString(ChartImage.png(this)),
                ChartImage.width(),
                ChartImage.height(this),
                spoken());
    }

    /** What a document carries: the finding, the picture, and its numbers as a table. */
    public List<Block> blocks() {
        var columns = new ArrayList<Block.Column>();
        for (int i = 0; i < heads.size(); i++) {
            columns.add(i == 0 ? Block.Column.left(heads.get(i), NAME) : Block.Column.right(heads.get(i), NUMBER));
        }
        var lines = new ArrayList<List<String>>();
        for (Row row : rows) {
            var cells = new ArrayList<>(List.of(row.line()));
            row.values().forEach(value -> cells.add(value.shown()));
            lines.add(cells);
        }
        return List.of(
                new Block.Paragraph(title, Block.ParagraphStyle.CENTRED_ITALIC),
                block(),
                Block.Table.of(columns, lines));
    }

    /** All numbers in words, for those who do not see the picture. */
    public String spoken() {
        var lines = new ArrayList<String>();
        for (Row row : rows) {
            var values = new ArrayList<String>();
            for (int i = 0; i < row.values().size(); i++) {
                values.add((series() > 1 ? heads.get(i + 1) + " " : "")
                        + row.values().get(i).shown());
            }
            lines.add(row.line() + ": " + String.join(", ", values));
        }
        return title + ". " + String.join("; ", lines) + ".";
    }

    /**
     * A category.
     *
     * @param link where its records are, if they can be opened
     */
    public record Row(
            String name, List<Value> values, @Nullable String link) {
        public Row {
            values = List.copyOf(values);
        }

        /** Its name in one line. */
        public String line() {
            return name.replace('\n', ' ');
        }
    }

    /**
     * A value.
     *
     * @param amount how long its bar is; {@code null}: not known, no bar
     * @param shown how it is written
     */
    public record Value(@Nullable BigDecimal amount, String shown) {}
}
