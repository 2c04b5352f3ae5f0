package vn.thidua.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what stands in a Word file, from top to bottom. Measures are in twips (1/20 point), sizes of letters in points. */
public final class WordText {

    /** A style of paragraphs: justified, first line indented by 10 mm, exactly 18 points. */
    public static final String BODY = "VanBan";

    /** A style of paragraphs: in the middle, exactly 18 points. */
    public static final String CENTRED = "GiuaDong";

    /** The width between the margins of a page that stands. */
    public static final int STANDING = Sheet.WIDTH - Sheet.LEFT - Sheet.RIGHT;

    /** The width between the margins of a page that lies on its side. */
    public static final int LYING = Sheet.HEIGHT - Sheet.LEFT - Sheet.RIGHT;

    /** A sheet of A4 with its margins: 20, 20, 30, 15 mm. */
    private static final class Sheet {
        static final int WIDTH = 11906;
        static final int HEIGHT = 16838;
        static final int TOP = 1134;
        static final int BOTTOM = 1134;
        static final int LEFT = 1701;
        static final int RIGHT = 850;
        static final int TO_HEADER = 567;
    }

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    /** Square metres are no note. */
    private static final Pattern MARK = Pattern.compile("(?<![\\s\\d]k?m)[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}");

    private static final int TWIPS = 20;
    private static final int POINT = 12700;
    private static final String DRAWINGS = "http://schemas.openxmlformats.org/drawingml/2006/";

    private final Markup out;
    private final List<Picture> pictures = new ArrayList<>();
    private List<String> notes = List.of();
    private final Set<Integer> noted = new TreeSet<>();
    private boolean keeping;

    WordText(Markup out) {
        this.out = out;
    }

    /** A stretch of letters of one kind. */
    public record Letters(int size, boolean bold, boolean italic, boolean underlined) {

        /** Upright ones. */
        public static Letters of(int size) {
            return new Letters(size, false, false, false);
        }

        public Letters strong(boolean heavy) {
            return new Letters(size, heavy, italic, underlined);
        }

        public Letters slanted(boolean leaning) {
            return new Letters(size, bold, leaning, underlined);
        }

        public Letters underlined(boolean ruled) {
            return new Letters(size, bold, italic, ruled);
        }
    }

    /** A paragraph of a style, {@code kept} on the page of the next one; {@code **…**} in it is bold. */
    public void paragraph(String style, boolean kept, String spacing, Letters letters, String text) {
        out.raw("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + (kept ? "<w:keepNext/>" : "") + spacing
                + "</w:pPr>");
        for (Markup.Run run : Markup.runs(text)) {
            run(letters.strong(letters.bold() || run.bold()), run.text());
        }
        out.raw("</w:p>");
    }

    /** From now on lines of columns stay on the page of what comes next, or no longer. */
    public void keep(boolean together) {
        keeping = together;
    }

    /** A line in the middle of a column. */
    public void line(Letters letters, String text) {
        aligned("", "center", letters, text);
    }

    /** A line at the left of a column. */
    public void leftLine(Letters letters, String text) {
        aligned("", "left", letters, text);
    }

    /** A line in the middle of a column, so far below the one before. */
    public void lineBelow(int distance, Letters letters, String text) {
        aligned("<w:spacing w:before=\"" + distance + "\"/>", "center", letters, text);
    }

    /** A line in the middle with some room under it. */
    public void lineAbove(int distance, Letters letters, String text) {
        aligned("<w:spacing w:after=\"" + distance + "\"/>", "center", letters, text);
    }

    private void aligned(String spacing, String side, Letters letters, String text) {
        out.raw("<w:p><w:pPr>" + (keeping ? "<w:keepNext/>" : "") + spacing + "<w:jc w:val=\"" + side + "\"/></w:pPr>");
        run(letters, text);
        out.raw("</w:p>");
    }

    /**
     * Notes that stand at the foot of the page on which their mark is met first.
     *
     * @param texts the first is marked ¹ in the text, the second ²
     */
    public void footnotes(List<String> texts) {
        notes = List.copyOf(texts);
    }

    /** The notes at the feet of pages; none where no mark was met. */
    List<String> footnotes() {
        return noted.isEmpty() ? List.of() : notes;
    }

    /** Whether every note was met. */
    public boolean isNoted() {
        return !notes.isEmpty() && noted.size() == notes.size();
    }

    /** Words with the marks of notes among them: met first, a mark is a footnote's, later it is a letter like others. */
    private void run(Letters letters, String text) {
        int at = 0;
        Matcher mark = MARK.matcher(text);
        while (!notes.isEmpty() && mark.find()) {
            int number = number(mark.group());
            if (number >= 1 && number <= notes.size() && noted.add(number)) {
                letters(letters, text.substring(at, mark.start()));
                out.raw("<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"" + number
                        + "\"/></w:r>");
                at = mark.end();
            }
        }
        if (at < text.length() || at == 0) {
            letters(letters, text.substring(at));
        }
    }

    private static int number(String mark) {
        int number = 0;
        for (char digit : mark.toCharArray()) {
            number = number * 10 + RAISED.indexOf(digit);
        }
        return number;
    }

    private void letters(Letters letters, String text) {
        int half = letters.size() * 2;
        out.raw("<w:r><w:rPr>" + (letters.bold() ? "<w:b/><w:bCs/>" : "") + (letters.italic() ? "<w:i/><w:iCs/>" : "")
                        + "<w:sz w:val=\"" + half + "\"/><w:szCs w:val=\"" + half + "\"/>"
                        + (letters.underlined() ? "<w:u w:val=\"single\"/>" : "")
                        + "</w:rPr><w:t xml:space=\"preserve\">")
                .text(text)
                .raw("</w:t></w:r>");
    }

    /** A line of a given length in points in the middle of a column: a border, never underlined text. */
    public void rule(int column, double points) {
        int indent = (int) Math.max(0, (column - points * TWIPS) / 2);
        out.raw(
                "<w:p><w:pPr><w:keepNext/><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>"
                        + "<w:spacing w:before=\"20\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/><w:ind w:left=\""
                        + indent + "\" w:right=\"" + indent + "\"/><w:jc w:val=\"center\"/></w:pPr></w:p>");
    }

    /** Some room; what stands above it stays with what stands below. */
    public void gap(int height) {
        out.raw("<w:p><w:pPr><w:keepNext/><w:spacing w:line=\"" + height + "\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    /** As good as nothing: two tables that touch would be one. */
    public void hair() {
        out.raw("<w:p><w:pPr>" + (keeping ? "<w:keepNext/>" : "")
                + "<w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    /** Columns side by side, without lines; each row is as many writers as there are columns. */
    public void columns(int[] widths, List<List<Runnable>> rows) {
        int sum = 0;
        var grid = new StringBuilder();
        for (int width : widths) {
            sum += width;
            grid.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        out.raw("<w:tbl><w:tblPr><w:tblW w:w=\"" + sum
                + "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/>"
                + "<w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>" + grid + "</w:tblGrid>");
        for (List<Runnable> row : rows) {
            out.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (int i = 0; i < widths.length; i++) {
                out.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + widths[i] + "\" w:type=\"dxa\"/></w:tcPr>");
                row.get(i).run();
                out.raw("</w:tc>");
            }
            out.raw("</w:tr>");
        }
        out.raw("</w:tbl>");
    }

    /** A picture in the middle; its bytes stand in a part of their own, which {@link WordFile} writes. */
    public void picture(Picture picture, int width) {
        pictures.add(picture);
        int number = pictures.size();
        long wide = Math.round(picture.widthIn((double) width / TWIPS) * POINT);
        long high = Math.round(picture.heightIn((double) width / TWIPS) * POINT);
        String size = "cx=\"" + wide + "\" cy=\"" + high + "\"";
        out.raw("<w:p><w:pPr><w:spacing w:before=\"120\" w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/>"
                        + "<w:ind w:firstLine=\"0\"/><w:jc w:val=\"center\"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp=\""
                        + DRAWINGS
                        + "wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent " + size
                        + "/><wp:docPr id=\"" + number + "\" name=\"Picture " + number + "\" descr=\"")
                .text(picture.alternative())
                .raw("\"/><a:graphic xmlns:a=\"" + DRAWINGS + "main\"><a:graphicData uri=\"" + DRAWINGS
                        + "picture\"><pic:pic xmlns:pic=\"" + DRAWINGS + "picture\"><pic:nvPicPr><pic:cNvPr id=\""
                        + number
                        + "\" name=\"picture" + number
                        + ".png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"picture"
                        + number
                        + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext "
                        + size
                        + "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
                        + "</wp:inline></w:drawing></w:r></w:p>");
    }

    /** The pictures so far, the first of which the text calls {@code picture1}. */
    List<Picture> pictures() {
        return pictures;
    }

    /** A cell of columns in which nothing stands. */
    public void empty() {
        out.raw(keeping ? "<w:p><w:pPr><w:keepNext/></w:pPr></w:p>" : "<w:p/>");
    }

    /** A table; its last rows stay with what follows if {@code kept}. */
    public void table(Grid grid, int width, boolean kept) {
        WordTable.write(grid, width, kept, out);
    }

    /**
     * Ends a part; what follows begins on a new page.
     *
     * @param lying whether the pages of the part that ends lie on their side
     * @param first whether it begins a document: no number on its first page, and numbers from one
     */
    public void endPart(boolean lying, boolean first) {
        out.raw("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>");
        lastPart(lying, first);
        out.raw("</w:pPr></w:p>");
    }

    /** The same for the last part of the file. */
    public void lastPart(boolean lying, boolean first) {
        out.raw("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"" + WordFile.HEADER
                + "\"/><w:type w:val=\"nextPage\"/>");
        out.raw(
                lying
                        ? "<w:pgSz w:w=\"" + Sheet.HEIGHT + "\" w:h=\"" + Sheet.WIDTH + "\" w:orient=\"landscape\"/>"
                        : "<w:pgSz w:w=\"" + Sheet.WIDTH + "\" w:h=\"" + Sheet.HEIGHT + "\"/>");
        out.raw("<w:pgMar w:top=\"" + Sheet.TOP + "\" w:right=\"" + Sheet.RIGHT + "\" w:bottom=\"" + Sheet.BOTTOM
                + "\" w:left=\"" + Sheet.LEFT + "\" w:header=\"" + Sheet.TO_HEADER + "\" w:footer=\"" + Sheet.TO_HEADER
                + "\" w:gutter=\"0\"/>");
        out.raw(first ? "<w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>" : "</w:sectPr>");
    }
}
