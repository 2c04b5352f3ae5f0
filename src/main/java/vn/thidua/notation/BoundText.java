package vn.thidua.notation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of a section with figures bound into it by name: {@code {code}} stands for a figure's value, {@code {code:noun}} for
 * the value with what is counted. A line beginning with "- " or "+ " is one of a list.
 */
public final class BoundText {

    /** A stretch of a line: words as typed, or a figure in their place. */
    public record Piece(
            String text, @Nullable String code, @Nullable String counted) {

        public boolean isBound() {
            return code != null;
        }
    }

    /** A line; {@code marker} is "- ", "+ " or nothing. */
    public record Line(String marker, List<Piece> pieces) {

        public boolean isListed() {
            return !marker.isEmpty();
        }

        public boolean isDeeper() {
            return marker.startsWith("+");
        }
    }

    /** A number as typed, and the words behind it. */
    public record Typed(String number, String behind) {}

    private static final Pattern BOUND = Pattern.compile("\\{([a-z][a-z0-9_]{1,59})(?::([^{}\\n]{1,40}))?}");
    private static final Pattern MARKED = Pattern.compile("^\\s*([-–+*])\\s+");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d./\\-\\p{L}])(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?![\\d/\\p{L}]|[.,-]\\d|\\s?%)");

    private final String body;
    private final List<Line> lines;

    private BoundText(String body, List<Line> lines) {
        this.body = body;
        this.lines = lines;
    }

    public static BoundText of(String body) {
        return new BoundText(
                body,
                body.lines()
                        .filter(line -> !line.isBlank())
                        .map(BoundText::line)
                        .toList());
    }

    private static Line line(String text) {
        Matcher marked = MARKED.matcher(text);
        String marker = marked.find() ? (marked.group(1).equals("+") ? "+ " : "- ") : "";
        return new Line(
                marker,
                pieces(
                        marker.isEmpty()
                                ? text.strip()
                                : text.substring(marked.end()).strip()));
    }

    private static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        Matcher bound = BOUND.matcher(text);
        int at = 0;
        while (bound.find()) {
            if (bound.start() > at) {
                pieces.add(new Piece(text.substring(at, bound.start()), null, null));
            }
            pieces.add(new Piece(bound.group(), bound.group(1), bound.group(2)));
            at = bound.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), null, null));
        }
        return pieces;
    }

    public List<Line> lines() {
        return lines;
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The figures that stand in it, each once, in their order. */
    public Set<String> codes() {
        return new LinkedHashSet<>(allCodes());
    }

    /** Figures that stand in it more than once. */
    public Set<String> repeated() {
        var seen = new LinkedHashSet<String>();
        return allCodes().stream().filter(code -> !seen.add(code)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> allCodes() {
        return lines.stream()
                .flatMap(line -> line.pieces().stream())
                .filter(Piece::isBound)
                .map(Piece::code)
                .toList();
    }

    /** Numbers that were typed where a figure could stand: no dates, no numbers of documents, no shares, no years. */
    public List<Typed> typed() {
        var typed = new ArrayList<Typed>();
        for (Line line : lines) {
            for (Piece piece : line.pieces()) {
                Matcher number = NUMBER.matcher(piece.isBound() ? "" : piece.text());
                while (number.find()) {
                    String before = piece.text().substring(0, number.start());
                    if (!before.matches("(?s).*(?:[Nn]ăm|ngày|tháng|số|đợt|khóa|quý)\\s*")) {
                        typed.add(new Typed(
                                number.group(1),
                                piece.text().substring(number.end()).strip()));
                    }
                }
            }
        }
        return typed;
    }

    /** The same text with a figure in the place of a number that was typed, once. */
    public static String replace(String body, String number, String code) {
        Matcher typed = NUMBER.matcher(body);
        while (typed.find()) {
            boolean inside = body.lastIndexOf('{', typed.start()) > body.lastIndexOf('}', typed.start());
            if (typed.group(1).equals(number) && !inside) {
                return body.substring(0, typed.start()) + "{" + code + "}" + body.substring(typed.end());
            }
        }
        return body;
    }

    /** The same text with a figure at its end. */
    public static String append(String body, String code) {
        return body.isEmpty() || body.endsWith("\n") || body.endsWith(" ")
                ? body + "{" + code + "}"
                : body + " {" + code + "}";
    }

    /** The lines with the figures put in, one a line. */
    public String shown(Function<Piece, String> value) {
        return lines.stream().map(line -> line.marker() + shown(line, value)).collect(Collectors.joining("\n"));
    }

    public static String shown(Line line, Function<Piece, String> value) {
        return line.pieces().stream()
                .map(piece -> piece.isBound() ? value.apply(piece) : piece.text())
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return body;
    }
}
