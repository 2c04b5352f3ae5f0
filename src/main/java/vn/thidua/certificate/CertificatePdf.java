package vn.thidua.certificate;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.thidua.certificate.LayoutService.Arrangement;
import vn.thidua.typesetting.PaperFont;

/** Draws certificates, one a page: only what the stock lacks, each field where the layout says, to a tenth of a millimetre. */
final class CertificatePdf implements AutoCloseable {

    private static final float POINTS = 72f / 25.4f;
    private static final double SMALLEST = 7;
    private static final int PREVIEW_DPI = 72;
    private static final int GRID = 10;

    private final PDDocument document = new PDDocument();
    private final Map<PaperFont, PDType0Font> fonts = new EnumMap<>(PaperFont.class);

    /** What is printed on one certificate; {@code QR} is an address. */
    record Sheet(Arrangement arrangement, Map<CertificateField, String> words) {}

    static byte[] of(List<Sheet> sheets) throws IOException {
        try (var pdf = new CertificatePdf()) {
            for (Sheet sheet : sheets) {
                pdf.draw(sheet, false);
            }
            return pdf.bytes();
        }
    }

    /** A page with a grid of millimetres and a cross where each field stands, to be laid over the stock. */
    static byte[] calibration(Sheet sheet) throws IOException {
        try (var pdf = new CertificatePdf()) {
            pdf.draw(sheet, true);
            return pdf.bytes();
        }
    }

    /** The page as a picture, with a faint grid of centimetres. */
    static byte[] picture(Sheet sheet) throws IOException {
        try (var pdf = new CertificatePdf()) {
            pdf.draw(sheet, true);
            BufferedImage image = new PDFRenderer(pdf.document).renderImageWithDPI(0, PREVIEW_DPI, ImageType.RGB);
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        }
    }

    private byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private void draw(Sheet sheet, boolean calibrating) throws IOException {
        Arrangement arrangement = sheet.arrangement();
        float width = arrangement.stock().width() * POINTS;
        float height = arrangement.stock().height() * POINTS;
        var page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            if (calibrating) {
                grid(content, arrangement);
            }
            for (var entry : arrangement.places().entrySet()) {
                FieldPlace place = entry.getValue();
                String words = sheet.words().get(entry.getKey());
                if (!place.shown() || words == null || words.isBlank()) {
                    continue;
                }
                float x = (float) (place.x().doubleValue() + arrangement.shiftX()) * POINTS;
                float y = height - (float) (place.y().doubleValue() + arrangement.shiftY()) * POINTS;
                if (entry.getKey() == CertificateField.QR) {
                    code(content, words, x, y, place.size().floatValue() * POINTS);
                } else {
                    text(content, words, place, x, y);
                }
                if (calibrating) {
                    cross(content, x, y);
                }
            }
        }
    }

    private void text(PDPageContentStream content, String words, FieldPlace place, float x, float y)
            throws IOException {
        PaperFont font = place.font();
        String printable = font.printable(words);
        double most = place.width().doubleValue() * POINTS;
        double size = place.size().doubleValue();
        while (size > SMALLEST && font.width(printable, size) > most) {
            size -= 0.5;
        }
        float length = (float) font.width(printable, size);
        float left =
                switch (place.alignment()) {
                    case LEFT -> x;
                    case CENTRE -> x - length / 2;
                    case RIGHT -> x - length;
                };
        content.beginText();
        content.setNonStrokingColor(0f);
        content.setFont(loaded(font), (float) size);
        content.newLineAtOffset(left, y);
        content.showText(printable);
        content.endText();
    }

    private PDType0Font loaded(PaperFont font) throws IOException {
        PDType0Font known = fonts.get(font);
        if (known == null) {
            known = font.embedIn(document);
            fonts.put(font, known);
        }
        return known;
    }

    /** Squares, not a picture: sharp at every size. */
    private static void code(PDPageContentStream content, String address, float x, float top, float size)
            throws IOException {
        BitMatrix squares = squares(address);
        float side = size / squares.getWidth();
        content.setNonStrokingColor(0f);
        for (int row = 0; row < squares.getHeight(); row++) {
            for (int column = 0; column < squares.getWidth(); column++) {
                if (squares.get(column, row)) {
                    content.addRect(x + column * side, top - (row + 1) * side, side, side);
                }
            }
        }
        content.fill();
    }

    private static BitMatrix squares(String address) throws IOException {
        try {
            return new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IOException(e);
        }
    }

    private void grid(PDPageContentStream content, Arrangement arrangement) throws IOException {
        int width = arrangement.stock().width();
        int height = arrangement.stock().height();
        content.setLineWidth(0.2f);
        content.setStrokingColor(0.82f);
        for (int x = 0; x <= width; x += GRID) {
            line(content, x, 0, x, height, height);
        }
        for (int y = 0; y <= height; y += GRID) {
            line(content, 0, y, width, y, height);
        }
        content.stroke();
        content.setNonStrokingColor(0.45f);
        for (int x = GRID * 2; x < width; x += GRID * 2) {
            label(content, Integer.toString(x), x, 3, height);
        }
        for (int y = GRID * 2; y < height; y += GRID * 2) {
            label(content, Integer.toString(y), 1, y, height);
        }
    }

    private void label(PDPageContentStream content, String text, int x, int y, int height) throws IOException {
        content.beginText();
        content.setFont(loaded(PaperFont.REGULAR), 6);
        content.newLineAtOffset(x * POINTS, (height - y) * POINTS);
        content.showText(text);
        content.endText();
    }

    private static void line(PDPageContentStream content, int x1, int y1, int x2, int y2, int height)
            throws IOException {
        content.moveTo(x1 * POINTS, (height - y1) * POINTS);
        content.lineTo(x2 * POINTS, (height - y2) * POINTS);
    }

    private static void cross(PDPageContentStream content, float x, float y) throws IOException {
        content.setStrokingColor(0.66f, 0.13f, 0.1f);
        content.setLineWidth(0.5f);
        content.moveTo(x - 6, y);
        content.lineTo(x + 6, y);
        content.moveTo(x, y - 6);
        content.lineTo(x, y + 6);
        content.stroke();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
