package vn.thidua.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Liberation Serif, which has the widths of Times New Roman: embedded in every PDF, and a ruler for what must fit on a line
 * although nobody sees it before it is printed.
 */
public enum PaperFont {
    REGULAR("Regular"),
    BOLD("Bold"),
    ITALIC("Italic"),
    BOLD_ITALIC("BoldItalic");

    static final String NAME = "Liberation Serif";

    private final String file;
    private volatile @Nullable TrueTypeFont ruler;

    PaperFont(String style) {
        this.file = "/font/LiberationSerif-" + style + ".ttf";
    }

    public boolean isBold() {
        return this == BOLD || this == BOLD_ITALIC;
    }

    public boolean isItalic() {
        return this == ITALIC || this == BOLD_ITALIC;
    }

    /** The font itself. */
    public InputStream open() {
        InputStream stream = PaperFont.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException(file);
        }
        return stream;
    }

    /** Width of a text in points. */
    public double width(String text, double size) {
        try {
            TrueTypeFont font = ruler();
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            long units = 0;
            for (int character :
                    Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
                units += font.getAdvanceWidth(glyphs.getGlyphId(character));
            }
            return units * size / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized TrueTypeFont ruler() throws IOException {
        TrueTypeFont font = ruler;
        if (font == null) {
            try (InputStream stream = open()) {
                font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            }
            ruler = font;
        }
        return font;
    }

    /**
     * Sets a name in lines of about the same length, in the largest size in which two lines suffice.
     *
     * @param preferred size in points that the format asks for
     * @param smallest size that is still allowed
     * @param width of the column, in points
     */
    Fitted fit(String name, int preferred, int smallest, double width) {
        for (int size = preferred; size >= smallest; size--) {
            List<String> lines = lines(name, size, width);
            if (lines.size() <= 2) {
                return new Fitted(size, lines);
            }
        }
        return new Fitted(smallest, lines(name, smallest, width));
    }

    private List<String> lines(String name, int size, double width) {
        String[] words = name.split(" +");
        int least = 1;
        List<String> lines = broken(words, size, width);
        for (int wanted = lines.size(); least < 100; least++) {
            List<String> even = broken(words, size, width * least / 100);
            if (even.size() == wanted && longest(even, size) <= width) {
                return even;
            }
        }
        return lines;
    }

    private double longest(List<String> lines, int size) {
        return lines.stream().mapToDouble(line -> width(line, size)).max().orElse(0);
    }

    private List<String> broken(String[] words, int size, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : words) {
            if (!line.isEmpty() && width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A name in lines of one size. */
    record Fitted(int size, List<String> lines) {}
}
