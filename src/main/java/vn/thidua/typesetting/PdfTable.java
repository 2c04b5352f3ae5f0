package vn.thidua.typesetting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Draws a table: lines around every cell, the head on each sheet; a row is torn only where no sheet is long enough for it. */
public final class PdfTable {

    private static final int SIZE = 12;
    private static final double LINE = SIZE * 1.2;
    private static final double ABOVE = 1;
    private static final double BESIDE = 3.5;
    private static final double RULE = 0.5;
    private static final int MOST_LINES = 30;

    /** Rows that go over to the next sheet with what stands under the table. */
    private static final int KEPT_ROWS = 2;

    private final Grid grid;
    private final double[] lefts;

    private PdfTable(Grid grid, double width) {
        this.grid = grid;
        this.lefts = new double[grid.columns().size() + 1];
        int all = Math.max(
                1, grid.columns().stream().mapToInt(Grid.Column::weight).sum());
        for (int i = 0; i < grid.columns().size(); i++) {
            lefts[i + 1] = lefts[i] + width * grid.columns().get(i).weight() / all;
        }
    }

    /** Puts a table under what is there; its last rows stay with what follows if {@code kept}. */
    public static void add(PdfSheets sheets, Grid grid, double before, boolean kept) throws IOException {
        var table = new PdfTable(grid, sheets.width());
        var rows = new ArrayList<PdfSheets.Box>();
        for (int i = 0; i < grid.rows().size(); i++) {
            Grid.Row row = grid.rows().get(i);
            boolean stays = row.whole() || kept && i >= grid.rows().size() - KEPT_ROWS;
            table.row(row).forEach(box -> rows.add(stays ? box.keeping() : box));
        }
        sheets.add(List.of(table.head(before)), rows);
    }

    private double width(int column, int span) {
        return lefts[column + span] - lefts[column] - 2 * BESIDE;
    }

    private List<PdfSheets.Box> row(Grid.Row row) {
        PaperFont font = row.bold() ? PaperFont.BOLD : PaperFont.REGULAR;
        int columns = row.whole() ? 1 : grid.columns().size();
        int span = row.whole() ? grid.columns().size() : 1;
        var cells = new ArrayList<List<String>>();
        int most = 1;
        for (int i = 0; i < columns; i++) {
            List<String> lines = PdfText.lines(font, SIZE, row.cell(i), width(i, span));
            cells.add(lines);
            most = Math.max(most, lines.size());
        }
        var boxes = new ArrayList<PdfSheets.Box>();
        for (int from = 0; from < most; from += MOST_LINES) {
            int first = from;
            int to = Math.min(most, from + MOST_LINES);
            double height = (to - from) * LINE + 2 * ABOVE;
            boxes.add(new PdfSheets.Box(0, height, false, (page, x, y) -> {
                for (int i = 0; i < columns; i++) {
                    List<String> lines = cells.get(i);
                    double side = row.whole() ? 0 : grid.columns().get(i).side();
                    for (int line = first; line < Math.min(to, lines.size()); line++) {
                        page.text(
                                font,
                                SIZE,
                                lines.get(line),
                                x + lefts[i] + BESIDE,
                                width(i, span),
                                side,
                                y + ABOVE + (line - first) * LINE,
                                LINE);
                    }
                }
                lines(page, x, y, span == 1, height);
            }));
        }
        return boxes;
    }

    /** The rows of the head as one box: names that reach down stand in the middle of their height. */
    private PdfSheets.Box head(double before) {
        int rows = grid.heads().size();
        double[] heights = new double[rows];
        for (int row = 0; row < rows; row++) {
            heights[row] = LINE + 2 * ABOVE;
            for (Grid.Head head : grid.heads().get(row)) {
                if (head.down() == 1) {
                    heights[row] = Math.max(heights[row], lines(head).size() * LINE + 2 * ABOVE);
                }
            }
        }
        for (Grid.Head head : grid.heads().get(0)) {
            double needed = lines(head).size() * LINE + 2 * ABOVE;
            heights[rows - 1] =
                    Math.max(heights[rows - 1], head.down() == 1 ? 0 : needed - sum(heights, 0, head.down() - 1));
        }
        return new PdfSheets.Box(before, sum(heights, 0, rows), true, (page, x, y) -> {
            for (int row = 0; row < rows; row++) {
                for (Grid.Head head : grid.heads().get(row)) {
                    name(page, head, x, y + sum(heights, 0, row), sum(heights, row, row + head.down()));
                }
            }
        });
    }

    private List<String> lines(Grid.Head head) {
        return PdfText.lines(PaperFont.BOLD, SIZE, head.text(), width(head.column(), head.span()));
    }

    private static double sum(double[] heights, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += heights[i];
        }
        return sum;
    }

    private void name(PdfPage page, Grid.Head head, double x, double y, double height) throws IOException {
        List<String> lines = lines(head);
        double top = y + (height - lines.size() * LINE) / 2;
        for (int i = 0; i < lines.size(); i++) {
            page.text(
                    PaperFont.BOLD,
                    SIZE,
                    lines.get(i),
                    x + lefts[head.column()] + BESIDE,
                    width(head.column(), head.span()),
                    0.5,
                    top + i * LINE,
                    LINE);
        }
        frame(page, x, y, head.column(), head.span(), height);
    }

    /** The lines under a row and between its cells; the one above it is that of the row before. */
    private void lines(PdfPage page, double x, double y, boolean between, double height) {
        int columns = grid.columns().size();
        page.rule(x, y + height, x + lefts[columns], y + height, RULE);
        for (int i = 0; i <= columns; i++) {
            if (between || i == 0 || i == columns) {
                page.rule(x + lefts[i], y, x + lefts[i], y + height, RULE);
            }
        }
    }

    private void frame(PdfPage page, double x, double y, int column, int span, double height) {
        double left = x + lefts[column];
        double right = x + lefts[column + span];
        page.rule(left, y, right, y, RULE);
        page.rule(left, y + height, right, y + height, RULE);
        page.rule(left, y, left, y + height, RULE);
        page.rule(right, y, right, y + height, RULE);
    }
}
