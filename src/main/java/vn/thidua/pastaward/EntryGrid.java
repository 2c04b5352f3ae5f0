package vn.thidua.pastaward;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the fast entry posts: several rows at once. Everything is text, so that nothing typed is ever lost; a blank cell means
 * the same as in the row above.
 *
 * @param heeded the warnings were read, and the rows are to be entered all the same
 */
record EntryGrid(
        @Nullable List<@Nullable Line> lines, @Nullable Boolean heeded) {

    static final int ROWS = 8;
    static final int MOST_ROWS = 200;

    /** A row as typed. */
    record Line(
            @Nullable String receiver,
            @Nullable Boolean outsider,
            @Nullable String year,
            @Nullable String title,
            @Nullable String kind,
            @Nullable String number,
            @Nullable String on,
            @Nullable String issuer,
            @Nullable String achievement) {

        static final Line BLANK = new Line(null, null, null, null, null, null, null, null, null);

        boolean isBlank() {
            return receiver == null || receiver.isBlank();
        }

        public boolean isOutsider() {
            return Boolean.TRUE.equals(outsider);
        }

        /** Whether something of its own was typed for the decision. */
        public boolean hasDecision() {
            return Stream.of(number, on, issuer, achievement).anyMatch(cell -> cell != null && !cell.isBlank());
        }

        /** With what the row above says where this one says nothing; the receiver is always its own. */
        Line after(Line above) {
            return new Line(
                    receiver,
                    outsider,
                    or(year, above.year),
                    or(title, above.title),
                    or(kind, above.kind),
                    or(number, above.number),
                    or(on, above.on),
                    or(issuer, above.issuer),
                    or(achievement, above.achievement));
        }

        private static @Nullable String or(@Nullable String typed, @Nullable String above) {
            return typed == null || typed.isBlank() ? above : typed.strip();
        }
    }

    static EntryGrid blank() {
        return new EntryGrid(List.of(), null).withRows(ROWS);
    }

    /** As typed, with rows added at the end. */
    EntryGrid withRows(int more) {
        var rows = new ArrayList<>(rows());
        rows.addAll(Collections.nCopies(Math.max(0, Math.min(more, MOST_ROWS - rows.size())), Line.BLANK));
        return new EntryGrid(rows, heeded);
    }

    public List<Line> rows() {
        return lines == null
                ? List.of()
                : lines.stream()
                        .map(line -> Objects.requireNonNullElse(line, Line.BLANK))
                        .limit(MOST_ROWS)
                        .toList();
    }

    /** Each row with what it takes over from above; rows without a receiver stay blank. */
    List<Line> filled() {
        var filled = new Line[rows().size()];
        Line above = Line.BLANK;
        for (int i = 0; i < filled.length; i++) {
            Line line = rows().get(i);
            filled[i] = line.isBlank() ? Line.BLANK : line.after(above);
            above = line.isBlank() ? above : filled[i];
        }
        return Arrays.asList(filled);
    }

    boolean isHeeded() {
        return Boolean.TRUE.equals(heeded);
    }
}
