package vn.thidua.chart;

import java.util.Locale;
import vn.thidua.typesetting.Markup;

/** Writes a chart as SVG for pages: tones and letters come from the style sheet, so that it follows the light and the printer. */
public final class ChartSvg {

    private ChartSvg() {}

    /** The picture, well-formed, every text escaped. */
    public static String of(Chart chart) {
        Drawing drawing = Drawing.of(chart);
        var out = new StringBuilder("<svg class=\"chart-picture\" viewBox=\"0 0 " + drawing.width() + " "
                + drawing.height() + "\" role=\"img\" aria-label=\"" + Markup.escape(chart.spoken()) + "\">");
        for (Drawing.Shape shape : drawing.shapes()) {
            if (shape instanceof Drawing.Bar bar) {
                out.append("<rect class=\"tone")
                        .append(bar.tone())
                        .append("\" x=\"")
                        .append(number(bar.x()))
                        .append("\" y=\"")
                        .append(number(bar.y()))
                        .append("\" width=\"")
                        .append(number(bar.width()))
                        .append("\" height=\"")
                        .append(number(bar.height()))
                        .append("\"></rect>");
            } else if (shape instanceof Drawing.Rule rule) {
                out.append("<line x1=\"")
                        .append(number(rule.x1()))
                        .append("\" y1=\"")
                        .append(number(rule.y1()))
                        .append("\" x2=\"")
                        .append(number(rule.x2()))
                        .append("\" y2=\"")
                        .append(number(rule.y2()))
                        .append("\"></line>");
            } else if (shape instanceof Drawing.Words words) {
                out.append("<text x=\"")
                        .append(number(words.x()))
                        .append("\" y=\"")
                        .append(number(words.y()))
                        .append("\" text-anchor=\"")
                        .append(words.anchor())
                        .append("\" font-size=\"")
                        .append(words.size())
                        .append("\">")
                        .append(Markup.escape(words.text()))
                        .append("</text>");
            }
        }
        return out.append("</svg>").toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
