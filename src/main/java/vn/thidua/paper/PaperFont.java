package vn.thidua.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    private static final Set<String> PLACES = Set.of("TỈNH", "THÀNH", "HUYỆN", "QUỐC", "KHU", "KHEN");
    private static final Set<String> COMPOUNDS = Set.of(
            "CHÍNH TRỊ",
            "HỌC VIỆN",
            "QUỐC GIA",
            "HỒ CHÍ",
            "CHÍ MINH",
            "TỈNH ỦY",
            "ỦY BAN",
            "NHÂN DÂN",
            "THÀNH PHỐ",
            "GIÁO DỤC",
            "ĐÀO TẠO",
            "CÁN BỘ",
            "HỘI ĐỒNG",
            "THI ĐUA",
            "KHEN THƯỞNG",
            "ĐIỆN BIÊN",
            "BIÊN PHỦ",
            "LAI CHÂU",
            "SƠN LA",
            "LÀO CAI",
            "HÀ GIANG",
            "QUẢNG NINH",
            "LẠNG SƠN",
            "CAO BẰNG",
            "XÂY DỰNG",
            "NHÀ NƯỚC",
            "PHÁP LUẬT",
            "LÝ LUẬN",
            "CƠ SỞ",
            "TỔ CHỨC",
            "HÀNH CHÍNH,",
            "HÀNH CHÍNH",
            "THÔNG TIN",
            "THÔNG TIN,",
            "TƯ LIỆU",
            "QUẢN LÝ",
            "NGHIÊN CỨU",
            "KHOA HỌC",
            "GIÁM HIỆU",
            "BAN GIÁM",
            "MẦM NON",
            "TIỂU HỌC",
            "TRUNG HỌC",
            "VĂN HÓA",
            "XÃ HỘI",
            "MIỀN NÚI",
            "BIÊN GIỚI",
            "PHÍA BẮC",
            "KHU VỰC");

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

    /** The text composed, on one line, without characters that the font does not have. */
    public String printable(String text) {
        try {
            CmapLookup glyphs = ruler().getUnicodeCmapLookup();
            var kept = new StringBuilder();
            Normalizer.normalize(text, Normalizer.Form.NFC)
                    .replaceAll("\\s+", " ")
                    .codePoints()
                    .filter(character -> glyphs.getGlyphId(character) != 0)
                    .forEach(kept::appendCodePoint);
            return kept.toString();
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
        if (width(name, size) <= width) {
            return List.of(name);
        }
        String[] words = name.split(" +");
        List<String> best = broken(words, size, width);
        double least = Double.MAX_VALUE;
        for (int at = 1; at < words.length; at++) {
            String upper = String.join(" ", List.of(words).subList(0, at));
            String lower = String.join(" ", List.of(words).subList(at, words.length));
            double above = width(upper, size);
            double below = width(lower, size);
            double cost = Math.abs(above - below) + cost(words[at - 1], words[at]);
            if (above <= width && below <= width && cost < least) {
                least = cost;
                best = List.of(upper, lower);
            }
        }
        return best;
    }

    /** Words that belong together stay together; before a place the line likes to end. */
    private static double cost(String before, String after) {
        if (COMPOUNDS.contains(before + " " + after)) {
            return 1000;
        }
        return PLACES.contains(after) ? -100 : 0;
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
