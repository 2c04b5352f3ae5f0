package vn.thidua.typesetting;

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
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
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

    /** Letters up to here, Vietnamese ones among them, are measured once. */
    private static final int KNOWN = 0x2100;

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
            "ĐUA -",
            "- KHEN",
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
    private final int[] advances = new int[KNOWN];
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

    private InputStream open() {
        InputStream stream = PaperFont.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException(file);
        }
        return stream;
    }

    /** The font as a document embeds it, reduced to the letters that it uses; closed with the document. */
    public PDType0Font embedIn(PDDocument document) throws IOException {
        TrueTypeFont font;
        try (InputStream stream = open()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
        }
        // Ligatures are looked for letter by letter with regular expressions: nine tenths of the time of a long table.
        font.setEnableGsub(false);
        document.registerTrueTypeFontForClosing(font);
        return PDType0Font.load(document, font, true);
    }

    /** Width of a text in points. */
    public double width(String text, double size) {
        try {
            TrueTypeFont font = ruler();
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            long units = 0;
            String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
            for (int i = 0; i < composed.length(); i++) {
                units += advance(composed.charAt(i), font, glyphs);
            }
            return units * size / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int advance(char character, TrueTypeFont font, CmapLookup glyphs) throws IOException {
        if (character >= KNOWN) {
            return font.getAdvanceWidth(glyphs.getGlyphId(character));
        }
        if (advances[character] == 0) {
            advances[character] = font.getAdvanceWidth(glyphs.getGlyphId(character)) + 1;
        }
        return advances[character] - 1;
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
    public Fitted fit(String name, int preferred, int smallest, double width) {
        for (int size = preferred; size >= smallest; size--) {
            List<String> lines = lines(name, size, width);
            if (lines.size() <= 2) {
                return new Fitted(size, lines);
            }
        }
        return new Fitted(smallest, lines(name, smallest, width));
    }

    /** A heading in as few lines as it takes, of about the same length: no year alone on the last one. */
    public List<String> balance(String heading, double size, double width) {
        String[] words = heading.strip().split(" +");
        int fewest = broken(words, size, width).size();
        double narrow = width / 2;
        double wide = width;
        while (fewest > 1 && wide - narrow > 1) {
            double middle = (narrow + wide) / 2;
            if (broken(words, size, middle).size() == fewest) {
                wide = middle;
            } else {
                narrow = middle;
            }
        }
        return broken(words, size, wide);
    }

    /** A text in lines that are as full as they can be. */
    public List<String> wrap(String text, double size, double width) {
        return broken(text.strip().split(" +"), size, width);
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

    private List<String> broken(String[] words, double size, double width) {
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
    public record Fitted(int size, List<String> lines) {}
}
