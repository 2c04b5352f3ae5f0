package vn.thidua.typesetting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** One sheet, as what stands on it is drawn: letters on their lines, and rules. Measures are in points from the upper edge. */
public final class PdfPage implements AutoCloseable {

    /** How far the letters of Liberation Serif rise above their line and reach below it, for a size of one point. */
    private static final double RISE = 0.891;

    private static final double REACH = 0.216;
    private static final float PER_MILLE = 1000f;

    private final PDDocument document;
    private final PDPageContentStream content;
    private final Function<PaperFont, PDType0Font> fonts;
    private final double height;
    private final List<double[]> rules = new ArrayList<>();

    PdfPage(PDDocument document, PDPage page, Function<PaperFont, PDType0Font> fonts) throws IOException {
        this.document = document;
        this.content = new PDPageContentStream(document, page);
        this.fonts = fonts;
        this.height = page.getMediaBox().getHeight();
    }

    /** Words of one font, each with the space after it. */
    record Stretch(PaperFont font, List<String> words) {}

    /**
     * Writes a line into a column.
     *
     * @param side 0 at the left of the column, ½ in its middle, 1 at its right
     * @param lineHeight room for the line, in which the letters stand in the middle
     */
    public void text(
            PaperFont font, double size, String text, double x, double width, double side, double y, double lineHeight)
            throws IOException {
        if (text.isEmpty()) {
            return;
        }
        double left = x + (width - (side == 0 ? 0 : font.width(text, size))) * side;
        content.beginText();
        content.setFont(fonts.apply(font), (float) size);
        content.newLineAtOffset((float) left, (float) (height - baseline(y, size, lineHeight)));
        content.showText(text);
        content.endText();
    }

    /** Writes a line into the middle of a column. */
    public void centred(PaperFont font, double size, String text, double x, double width, double y, double lineHeight)
            throws IOException {
        text(font, size, font.printable(text), x, width, 0.5, y, lineHeight);
    }

    /** Writes the stretches of a line, each space wider by {@code more}. */
    void stretches(List<Stretch> line, double size, double x, double more, double y, double lineHeight)
            throws IOException {
        content.beginText();
        content.newLineAtOffset((float) x, (float) (height - baseline(y, size, lineHeight)));
        float wider = (float) (-more * PER_MILLE / size);
        for (Stretch stretch : line) {
            content.setFont(fonts.apply(stretch.font()), (float) size);
            var shown = new ArrayList<Object>();
            for (String word : stretch.words()) {
                shown.add(word);
                if (wider != 0 && word.endsWith(" ")) {
                    shown.add(wider);
                }
            }
            content.showTextWithPositioning(shown.toArray());
        }
        content.endText();
    }

    private static double baseline(double y, double size, double lineHeight) {
        return y + (lineHeight - (RISE + REACH) * size) / 2 + RISE * size;
    }

    /** Puts a picture with its left upper corner there. */
    public void picture(Picture picture, double x, double y, double wide) throws IOException {
        double high = wide * picture.height() / picture.width();
        var image = PDImageXObject.createFromByteArray(document, picture.png(), "picture");
        content.drawImage(image, (float) x, (float) (height - y - high), (float) wide, (float) high);
    }

    /** Draws a rule, upright or level. */
    public void rule(double x1, double y1, double x2, double y2, double thickness) {
        rules.add(new double[] {x1, y1, x2, y2, thickness});
    }

    /** Rules are drawn at the end, so that letters and lines do not take turns. */
    @Override
    public void close() throws IOException {
        double thickness = -1;
        for (double[] rule : rules) {
            if (rule[4] != thickness) {
                if (thickness > 0) {
                    content.stroke();
                }
                thickness = rule[4];
                content.setLineWidth((float) thickness);
            }
            content.moveTo((float) rule[0], (float) (height - rule[1]));
            content.lineTo((float) rule[2], (float) (height - rule[3]));
        }
        if (thickness > 0) {
            content.stroke();
        }
        content.close();
    }
}
