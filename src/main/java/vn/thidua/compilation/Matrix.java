package vn.thidua.compilation;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.figure.Figure;
import vn.thidua.figure.FigureSubject;
import vn.thidua.figure.FigureValue;
import vn.thidua.reception.ReceivedReports.Received;

/**
 * Figures in lines, those who report in columns; of one subject, and of so many columns as a page can hold.
 *
 * @param columns those of this page
 * @param from place of the first of them among all
 * @param line place of the first line among all of the subject
 */
record Matrix(
        FigureSubject subject, List<Received> columns, int from, int all, List<Line> lines, int line, int allLines) {

    static final int COLUMNS = 10;
    static final int LINES = 40;

    /**
     * A figure.
     *
     * @param values in the order of the columns; {@code null}: not added up
     * @param most the value that nobody exceeds, if not all have the same
     */
    record Line(
            Figure figure,
            List<@Nullable FigureValue> values,
            FigureValue total,
            boolean set,
            @Nullable Finding most) {

        public boolean isMost(Received member) {
            return most != null && most.first().contains(member);
        }
    }

    static Matrix of(Compiled compiled, FigureSubject subject, int from, int line) {
        int size = compiled.members().size();
        int first = begin(from, COLUMNS, size);
        List<Received> columns = compiled.members().subList(first, Math.min(first + COLUMNS, size));
        List<Figure> figures = compiled.counted().figures().stream()
                .filter(figure -> figure.subject() == subject && isKnown(compiled, figure))
                .toList();
        int top = begin(line, LINES, figures.size());
        List<Line> lines = figures.subList(top, Math.min(top + LINES, figures.size())).stream()
                .map(figure -> line(compiled, figure, columns))
                .toList();
        return new Matrix(subject, columns, first, size, lines, top, figures.size());
    }

    private static int begin(int wanted, int of, int all) {
        return wanted < 0 || wanted >= all ? 0 : wanted - wanted % of;
    }

    static Line line(Compiled compiled, Figure figure, List<Received> columns) {
        return new Line(
                figure,
                columns.stream()
                        .map(member -> compiled.of(member, figure.code()))
                        .toList(),
                compiled.total(figure.code()),
                compiled.set().containsKey(figure.code()),
                Finding.of(compiled, List.of(figure)).stream().findFirst().orElse(null));
    }

    /** A line in which nobody says anything is none, unless the figure was set. */
    private static boolean isKnown(Compiled compiled, Figure figure) {
        return compiled.set().containsKey(figure.code())
                || compiled.members().stream()
                        .map(member -> compiled.of(member, figure.code()))
                        .filter(Objects::nonNull)
                        .anyMatch(FigureValue::isKnown);
    }

    /** Subjects of which anything is known, in their order. */
    static List<FigureSubject> subjects(Compiled compiled) {
        return Arrays.stream(FigureSubject.values())
                .filter(subject -> compiled.counted().figures().stream()
                        .anyMatch(figure -> figure.subject() == subject && isKnown(compiled, figure)))
                .toList();
    }

    public boolean hasBefore() {
        return from > 0;
    }

    public boolean hasAfter() {
        return columnsAfter() < all;
    }

    /** Place of the first column of the page before. */
    public int columnsBefore() {
        return Math.max(0, from - COLUMNS);
    }

    public int columnsAfter() {
        return from + COLUMNS;
    }

    /** Place of the first line of the page before. */
    public int linesBefore() {
        return Math.max(0, line - LINES);
    }

    public int linesAfter() {
        return line + LINES;
    }

    public boolean hasLinesBefore() {
        return line > 0;
    }

    public boolean hasLinesAfter() {
        return linesAfter() < allLines;
    }
}
