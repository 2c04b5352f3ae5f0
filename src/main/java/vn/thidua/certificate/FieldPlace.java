package vn.thidua.certificate;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.typesetting.PaperFont;

/**
 * Where and how a field is printed.
 *
 * @param shown whether it is printed at all
 * @param x millimetres from the left edge to where the text begins, to its middle or to its end, by alignment
 * @param y millimetres from the top edge to the line on which the text stands; for the QR code, to its upper edge
 * @param size of the letters in points; of the QR code in millimetres
 * @param width the most millimetres that the text may take; longer text is set smaller
 */
record FieldPlace(
        boolean shown,
        BigDecimal x,
        BigDecimal y,
        BigDecimal size,
        BigDecimal width,
        FieldAlignment alignment,
        boolean bold,
        boolean italic) {

    /** Where the text stands relative to x. */
    public enum FieldAlignment {
        LEFT,
        CENTRE,
        RIGHT
    }

    PaperFont font() {
        return bold ? italic ? PaperFont.BOLD_ITALIC : PaperFont.BOLD : italic ? PaperFont.ITALIC : PaperFont.REGULAR;
    }

    /** Where a field usually stands on stock of A4, lying; larger stock is the same, larger. */
    static FieldPlace usual(CertificateField field, double scale) {
        return switch (field) {
            case TITLE -> centred(148.5, 98, 26, 220, true, scale);
            case NAME -> centred(148.5, 118, 24, 220, true, scale);
            case YEAR -> centred(148.5, 131, 16, 160, false, scale);
            case DECISION ->
                new FieldPlace(
                        true,
                        mm(32, scale),
                        mm(192, scale),
                        mm(11, scale),
                        mm(100, scale),
                        FieldAlignment.LEFT,
                        false,
                        true);
            case PLACE_DATE ->
                new FieldPlace(
                        true,
                        mm(212, scale),
                        mm(147, scale),
                        mm(14, scale),
                        mm(110, scale),
                        FieldAlignment.CENTRE,
                        false,
                        true);
            case POSITION -> centred(212, 154, 14, 100, true, scale);
            case SIGNER -> centred(212, 188, 14, 100, true, scale);
            case QR ->
                new FieldPlace(
                        true,
                        mm(32, scale),
                        mm(160, scale),
                        mm(24, scale),
                        mm(24, scale),
                        FieldAlignment.LEFT,
                        false,
                        false);
        };
    }

    private static FieldPlace centred(double x, double y, double size, double width, boolean bold, double scale) {
        return new FieldPlace(
                true,
                mm(x, scale),
                mm(y, scale),
                mm(size, scale),
                mm(width, scale),
                FieldAlignment.CENTRE,
                bold,
                false);
    }

    private static BigDecimal mm(double value, double scale) {
        return BigDecimal.valueOf(Math.round(value * scale * 2) / 2.0);
    }

    /** Whether all measures are within reason. */
    static boolean fits(@Nullable BigDecimal value, double least, double most) {
        return value != null && value.doubleValue() >= least && value.doubleValue() <= most;
    }
}
