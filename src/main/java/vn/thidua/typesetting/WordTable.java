package vn.thidua.typesetting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table into a Word file: lines around every cell, the head on each page, no row torn. */
final class WordTable {

    /** Rows that go over to the next page with what stands under the table. */
    private static final int KEPT_ROWS = 2;

    private static final String CELL_END = "</w:t></w:r></w:p></w:tc>";

    private final Grid grid;
    private final int width;
    private final int[] widths;
    private final Markup out;

    private WordTable(Grid grid, int width, Markup out) {
        this.grid = grid;
        this.width = width;
        this.widths = grid.widths(width);
        this.out = out;
    }

    static void write(Grid grid, int width, boolean kept, Markup out) {
        new WordTable(grid, width, out).write(kept);
    }

    private void write(boolean kept) {
        out.raw("<w:tbl><w:tblPr><w:tblW w:w=\"" + width + "\" w:type=\"dxa\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            out.raw("<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        out.raw("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/>"
                + "<w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        for (int columnWidth : widths) {
            out.raw("<w:gridCol w:w=\"" + columnWidth + "\"/>");
        }
        out.raw("</w:tblGrid>");
        for (int row = 0; row < grid.heads().size(); row++) {
            head(row);
        }
        String[] plain = cells(false, false);
        String[] bold = cells(true, false);
        List<Grid.Row> rows = grid.rows();
        for (int i = 0; i < rows.size(); i++) {
            Grid.Row row = rows.get(i);
            boolean stays = row.whole() || kept && i >= rows.size() - KEPT_ROWS;
            row(row, stays ? cells(row.bold(), true) : row.bold() ? bold : plain, stays);
        }
        out.raw("</w:tbl>");
    }

    private String[] cells(boolean bold, boolean kept) {
        String[] cells = new String[widths.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(widths[i], "", grid.columns().get(i).side(), bold, kept);
        }
        return cells;
    }

    private void row(Grid.Row row, String[] cells, boolean kept) {
        out.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        if (row.whole()) {
            out.raw(cell(width, "<w:gridSpan w:val=\"" + cells.length + "\"/>", 0, row.bold(), kept))
                    .text(row.cell(0))
                    .raw(CELL_END);
        } else {
            for (int i = 0; i < cells.length; i++) {
                out.raw(cells[i]).text(row.cell(i)).raw(CELL_END);
            }
        }
        out.raw("</w:tr>");
    }

    /** Cells of the rows above that reach down into this one are written again, empty. */
    private void head(int row) {
        out.raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int column = 0; column < widths.length; ) {
            Grid.Head head = headAt(row, column);
            if (head == null) {
                out.raw(cell(widths[column], "<w:vMerge/><w:vAlign w:val=\"center\"/>", 0.5, true, true))
                        .raw(CELL_END);
                column++;
                continue;
            }
            int spanned = 0;
            for (int i = 0; i < head.span(); i++) {
                spanned += widths[column + i];
            }
            String merge = (head.span() > 1 ? "<w:gridSpan w:val=\"" + head.span() + "\"/>" : "")
                    + (head.down() > 1 ? "<w:vMerge w:val=\"restart\"/>" : "");
            out.raw(cell(spanned, merge + "<w:vAlign w:val=\"center\"/>", 0.5, true, true))
                    .text(head.text())
                    .raw(CELL_END);
            column += head.span();
        }
        out.raw("</w:tr>");
    }

    private Grid.@Nullable Head headAt(int row, int column) {
        return grid.heads().get(row).stream()
                .filter(head -> head.column() == column)
                .findFirst()
                .orElse(null);
    }

    /** All of a cell before its text. */
    private static String cell(int width, String properties, double side, boolean bold, boolean kept) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>" + properties + "</w:tcPr><w:p><w:pPr>"
                + (kept ? "<w:keepNext/>" : "") + "<w:spacing w:before=\"20\" w:after=\"20\"/><w:jc w:val=\""
                + (side == 0 ? "left" : side == 1 ? "right" : "center")
                + "\"/><w:rPr><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/></w:rPr></w:pPr><w:r><w:rPr>"
                + (bold ? "<w:b/><w:bCs/>" : "")
                + "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/></w:rPr><w:t xml:space=\"preserve\">";
    }
}
