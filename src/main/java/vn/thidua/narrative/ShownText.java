package vn.thidua.narrative;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.figure.FigureValue;
import vn.thidua.notation.BoundText;

/** The words of a section as a page shows them: figures put in, each with its name, its way to the records, and what it was before. */
record ShownText(List<ShownLine> lines) {

    /** A line, of a list or a paragraph. */
    record ShownLine(boolean listed, boolean deeper, List<ShownPiece> pieces) {}

    /**
     * Words, or a figure.
     *
     * @param name of the figure, with the note to one that was set otherwise than it was counted; {@code null} for words
     * @param link where it explains itself, if anywhere
     * @param before what it was when the author last looked, if that was something else
     * @param state ok, unknown (no such figure) or missing (no data)
     */
    record ShownPiece(
            String text,
            @Nullable String name,
            @Nullable String link,
            @Nullable String before,
            String state) {

        public boolean isFigure() {
            return name != null;
        }
    }

    static ShownText of(BoundText text, ReportValues values, Map<String, String> changed) {
        return new ShownText(text.lines().stream()
                .map(line -> new ShownLine(
                        line.isListed(),
                        line.isDeeper(),
                        line.pieces().stream()
                                .map(piece -> piece(piece, values, changed))
                                .toList()))
                .toList());
    }

    private static ShownPiece piece(BoundText.Piece piece, ReportValues values, Map<String, String> changed) {
        String code = piece.code();
        if (code == null) {
            return new ShownPiece(piece.text(), null, null, null, "ok");
        }
        return values.of(code)
                .map(value -> new ShownPiece(
                        values.shown(piece), value.figure().name(), values.link(code), changed.get(code), state(value)))
                .orElseGet(() -> new ShownPiece(piece.text(), code, null, null, "unknown"));
    }

    private static String state(FigureValue value) {
        return value.isKnown() ? "ok" : "missing";
    }
}
