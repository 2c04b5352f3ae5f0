package vn.thidua.typesetting;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines, and makes boxes of paragraphs: never a single line of one alone on a sheet. */
public final class PdfText {

    private PdfText() {}

    /**
     * How a paragraph stands.
     *
     * @param indent of its first line
     * @param justified whether its lines end at the right margin; else they stand in the middle
     * @param before room above it
     * @param kept whether it stays on the sheet of what comes next
     */
    public record Look(
            double size,
            boolean bold,
            boolean italic,
            double lineHeight,
            double indent,
            boolean justified,
            double before,
            boolean kept) {

        PaperFont font(boolean heavy) {
            return bold || heavy
                    ? italic ? PaperFont.BOLD_ITALIC : PaperFont.BOLD
                    : italic ? PaperFont.ITALIC : PaperFont.REGULAR;
        }
    }

    /** Letters of one font within a word. */
    private record Piece(PaperFont font, String text) {}

    /** What is not broken, unless it is wider than a line. */
    private record Word(List<Piece> pieces, double width) {}

    /** A paragraph of a width as boxes; {@code **…**} in it is bold. */
    public static List<PdfSheets.Box> paragraph(String text, Look look, double width) {
        List<List<Word>> lines = lines(words(text, look, width), look, width);
        var boxes = new ArrayList<PdfSheets.Box>();
        for (int i = 0; i < lines.size(); i++) {
            List<Word> line = lines.get(i);
            boolean last = i == lines.size() - 1;
            double indent = i == 0 ? look.indent() : 0;
            double rest = width - indent - length(line, look);
            double more = look.justified() && !last && line.size() > 1 ? rest / (line.size() - 1) : 0;
            double shift = look.justified() ? indent : rest / 2;
            List<PdfPage.Stretch> stretches = stretches(line);
            boolean together = i == 0 && !last || i == lines.size() - 2 || last && look.kept();
            boxes.add(new PdfSheets.Box(
                    i == 0 ? look.before() : 0,
                    look.lineHeight(),
                    together,
                    (page, x, y) -> page.stretches(stretches, look.size(), x + shift, more, y, look.lineHeight())));
        }
        return boxes;
    }

    private static List<Word> words(String text, Look look, double width) {
        var words = new ArrayList<Word>();
        var pieces = new ArrayList<Piece>();
        for (Markup.Run run : Markup.runs(text)) {
            PaperFont font = look.font(run.bold());
            String[] parts = font.printable(run.text()).split(" ", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    add(words, pieces, look, width);
                }
                if (!parts[i].isEmpty()) {
                    pieces.add(new Piece(font, parts[i]));
                }
            }
        }
        add(words, pieces, look, width);
        return words;
    }

    private static void add(List<Word> words, List<Piece> pieces, Look look, double width) {
        if (pieces.isEmpty()) {
            return;
        }
        var whole = new Word(List.copyOf(pieces), length(pieces, look.size()));
        pieces.clear();
        if (whole.width() <= width - look.indent()) {
            words.add(whole);
            return;
        }
        for (Piece piece : whole.pieces()) {
            for (String part : cut(piece.font(), piece.text(), look.size(), width - look.indent())) {
                var fitting = List.of(new Piece(piece.font(), part));
                words.add(new Word(fitting, length(fitting, look.size())));
            }
        }
    }

    private static double length(List<Piece> pieces, double size) {
        return pieces.stream()
                .mapToDouble(piece -> piece.font().width(piece.text(), size))
                .sum();
    }

    private static double length(List<Word> line, Look look) {
        double length = 0;
        for (int i = 0; i < line.size(); i++) {
            length += line.get(i).width() + (i == line.size() - 1 ? 0 : space(line.get(i), look.size()));
        }
        return length;
    }

    private static double space(Word word, double size) {
        return word.pieces().get(word.pieces().size() - 1).font().width(" ", size);
    }

    private static List<List<Word>> lines(List<Word> words, Look look, double width) {
        var lines = new ArrayList<List<Word>>();
        var line = new ArrayList<Word>();
        double used = look.indent();
        for (Word word : words) {
            double space = line.isEmpty() ? 0 : space(line.get(line.size() - 1), look.size());
            if (!line.isEmpty() && used + space + word.width() > width) {
                lines.add(List.copyOf(line));
                line.clear();
                used = 0;
                space = 0;
            }
            line.add(word);
            used += space + word.width();
        }
        lines.add(List.copyOf(line));
        return lines;
    }

    /** Neighbours of one font are shown together, the space after a word in the font of the word. */
    private static List<PdfPage.Stretch> stretches(List<Word> line) {
        var stretches = new ArrayList<PdfPage.Stretch>();
        for (int i = 0; i < line.size(); i++) {
            List<Piece> pieces = line.get(i).pieces();
            for (int j = 0; j < pieces.size(); j++) {
                Piece piece = pieces.get(j);
                boolean spaced = j == pieces.size() - 1 && i < line.size() - 1;
                PdfPage.Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
                if (last == null || last.font() != piece.font()) {
                    last = new PdfPage.Stretch(piece.font(), new ArrayList<>());
                    stretches.add(last);
                }
                last.words().add(spaced ? piece.text() + " " : piece.text());
            }
        }
        return stretches;
    }

    /** The lines of a cell. */
    static List<String> lines(PaperFont font, double size, String text, double width) {
        String printable = font.printable(text).strip();
        if (font.width(printable, size) <= width) {
            return List.of(printable);
        }
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : printable.split(" ")) {
            for (String part : cut(font, word, size, width)) {
                if (!line.isEmpty() && font.width(line + " " + part, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(part);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** A word that is wider than its column goes over several lines. */
    private static List<String> cut(PaperFont font, String word, double size, double width) {
        if (font.width(word, size) <= width) {
            return List.of(word);
        }
        var parts = new ArrayList<String>();
        int begin = 0;
        for (int end = 1; end <= word.length(); end++) {
            if (end - begin > 1 && font.width(word.substring(begin, end), size) > width) {
                parts.add(word.substring(begin, end - 1));
                begin = end - 1;
            }
        }
        parts.add(word.substring(begin));
        return parts;
    }
}
