package vn.thidua.typesetting;

/**
 * A picture in a document: PNG, shown at 240 pixels to the inch, never wider than the text.
 *
 * @param png its bytes
 * @param width in pixels
 * @param height in pixels
 * @param alternative what it shows, in words, for those who do not see it
 */
public record Picture(byte[] png, int width, int height, String alternative) {

    private static final double POINTS = 72.0 / 240;

    /** Its width in points within a column. */
    public double widthIn(double column) {
        return Math.min(column, width * POINTS);
    }

    /** Its height in points within a column. */
    public double heightIn(double column) {
        return widthIn(column) * height / width;
    }
}
