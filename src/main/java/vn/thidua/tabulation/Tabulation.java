package vn.thidua.tabulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.paper.Block;

/**
 * A table or a list as a report shows it, written in Vietnamese as reports are.
 *
 * @param list lines instead of a table
 * @param reported made of what reports say, not of records of today
 * @param rows none: nothing is known
 */
public record Tabulation(String code, boolean list, boolean reported, List<Head> heads, List<Row> rows) {

    /** What stands where nothing is known. */
    public static final String NOTHING = "Chưa có số liệu.";

    private static final int USUAL_WEIGHT = 10;
    private static final int WIDE_WEIGHT = 13;
    private static final int USUAL_WORD = 4;
    private static final int NAME_WEIGHT = 34;

    /** A column: its name, the name that it shares with its neighbours, whether numbers stand in it. */
    public record Head(String name, @Nullable String group, boolean number) {}

    /** A row, or a line of a list. */
    public record Row(
            Block.RowStyle style,
            List<String> cells,
            @Nullable String link) {

        public boolean isGroup() {
            return style == Block.RowStyle.GROUP;
        }

        public boolean isTotal() {
            return style == Block.RowStyle.TOTAL;
        }

        /** A list's line: what its cells say, one after the other. */
        public String line() {
            return String.join(
                    " ", cells.stream().filter(cell -> !cell.isBlank()).toList());
        }
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Columns that share a head have two rows of heads. */
    public boolean isGrouped() {
        return heads.stream().anyMatch(head -> head.group() != null);
    }

    /** How many columns share the head that begins at this one; 0 if none begins here. */
    public int span(int index) {
        String group = heads.get(index).group();
        if (group == null || index > 0 && group.equals(heads.get(index - 1).group())) {
            return 0;
        }
        return (int) heads.stream()
                .skip(index)
                .takeWhile(head -> group.equals(head.group()))
                .count();
    }

    /** As blocks of a document. */
    public List<Block> blocks() {
        if (rows.isEmpty()) {
            return List.of(new Block.Paragraph(NOTHING, Block.ParagraphStyle.ITALIC));
        }
        return list
                ? lines()
                : List.of(new Block.Table(
                        heads.stream().map(Tabulation::column).toList(),
                        rows.stream()
                                .map(row -> new Block.Row(row.cells(), row.style()))
                                .toList()));
    }

    /** Lines of one group end with semicolons, the last one with a full stop. */
    private List<Block> lines() {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean last = i + 1 == rows.size() || rows.get(i + 1).isGroup();
            blocks.add(
                    row.isGroup()
                            ? new Block.Paragraph("* " + row.line() + ":", Block.ParagraphStyle.ITALIC)
                            : new Block.Items(List.of(row.line().replaceFirst("[.;,]+$", "") + (last ? "." : ";"))));
        }
        return blocks;
    }

    /** A word of five letters does not stand in a narrow column. */
    private static boolean hasLongWord(Head head) {
        return Arrays.stream(head.name().split(" ")).anyMatch(word -> word.length() > USUAL_WORD);
    }

    private static Block.Column column(Head head) {
        Block.Column column = head.number()
                ? Block.Column.right(head.name(), hasLongWord(head) ? WIDE_WEIGHT : USUAL_WEIGHT)
                : Block.Column.left(head.name(), NAME_WEIGHT);
        return head.group() == null ? column : column.under(head.group());
    }
}
