package vn.thidua.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart laid out in its own units, so that the page and the document show the same picture. It is as wide as a telephone, so
 * that its letters are never smaller than the text around it.
 *
 * @param shapes what is to be drawn, first things lowest
 */
record Drawing(int width, int height, List<Shape> shapes) {

    static final int WIDTH = 360;
    private static final int LETTERS = 11;
    private static final int LINE = 15;
    private static final int ROOM = 150;
    private static final int BAR = 13;
    private static final int LEGEND = 20;
    private static final int NAME = 40;

    /** What can be drawn: rectangles, lines and words. */
    sealed interface Shape permits Bar, Rule, Words {}

    /** A rectangle in the tone of its series. */
    record Bar(double x, double y, double width, double height, int tone) implements Shape {}

    /** A straight line. */
    record Rule(double x1, double y1, double x2, double y2) implements Shape {}

    /** Words; {@code anchor} as in SVG: start, middle, end. */
    record Words(double x, double y, String text, String anchor, int size) implements Shape {}

    static Drawing of(Chart chart) {
        return chart.upright() ? columns(chart) : bars(chart);
    }

    /** Columns side by side; what they are called stands below, what they are worth above them. */
    private static Drawing columns(Chart chart) {
        var shapes = new ArrayList<Shape>();
        double top = legend(chart, shapes) + LINE;
        double base = top + ROOM;
        double step = (double) WIDTH / Math.max(1, chart.rows().size());
        double thick = Math.min(34, step * 0.8 / chart.series());
        double most = chart.most();
        for (int i = 0; i < chart.rows().size(); i++) {
            Chart.Row row = chart.rows().get(i);
            double middle = step * (i + 0.5);
            double x = middle - thick * chart.series() / 2;
            for (int s = 0; s < row.values().size(); s++) {
                Chart.Value value = row.values().get(s);
                double high = high(value.amount(), most, ROOM);
                if (value.amount() != null) {
                    shapes.add(new Bar(x + thick * s + 0.5, base - high, thick - 1, high, s));
                }
                int size = thick < 20 ? LETTERS - 2 : LETTERS;
                shapes.add(new Words(
                        x + thick * (s + 0.5),
                        base - high - 3,
                        value.amount() == null ? "–" : value.shown(),
                        "middle",
                        size));
            }
            double y = base + LINE;
            for (String line : row.name().split("\n")) {
                shapes.add(new Words(middle, y, line, "middle", LETTERS));
                y += LINE - 2;
            }
        }
        shapes.add(new Rule(0, base, WIDTH, base));
        return new Drawing(WIDTH, (int) base + NAME, shapes);
    }

    /** Bars one below the other, each under its name and before its value. */
    private static Drawing bars(Chart chart) {
        var shapes = new ArrayList<Shape>();
        double y = legend(chart, shapes);
        double most = chart.most();
        double longest = WIDTH - 72.0;
        for (Chart.Row row : chart.rows()) {
            y += LINE;
            shapes.add(new Words(0, y, shortened(row.name().replace('\n', ' ')), "start", LETTERS));
            y += 4;
            for (int s = 0; s < row.values().size(); s++) {
                Chart.Value value = row.values().get(s);
                double wide = high(value.amount(), most, longest);
                shapes.add(new Bar(0, y, Math.max(wide, value.amount() == null ? 0 : 1), BAR, s));
                shapes.add(new Words(wide + 5, y + BAR - 2, value.shown(), "start", LETTERS));
                y += BAR + 2;
            }
            y += 2;
        }
        return new Drawing(WIDTH, (int) y + 4, shapes);
    }

    private static double high(@org.jspecify.annotations.Nullable BigDecimal amount, double most, double room) {
        return amount == null ? 0 : Math.max(0, amount.doubleValue() / most * room);
    }

    /** What the tones mean, where there is more than one. */
    private static double legend(Chart chart, List<Shape> shapes) {
        if (chart.series() < 2) {
            return 0;
        }
        double x = 0;
        double y = 0;
        for (int s = 0; s < chart.series(); s++) {
            String name = chart.heads().get(s + 1);
            double wide = 18 + name.length() * 6.2 + 12;
            if (x + wide > WIDTH && x > 0) {
                x = 0;
                y += LEGEND;
            }
            shapes.add(new Bar(x, y + 2, 11, 11, s));
            shapes.add(new Words(x + 16, y + 12, name, "start", LETTERS));
            x += wide;
        }
        return y + LEGEND;
    }

    private static String shortened(String name) {
        return name.length() <= 58 ? name : name.substring(0, 57).strip() + "…";
    }
}
