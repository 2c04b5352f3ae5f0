package vn.thidua.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Draws a chart as PNG for documents, with the letters of the documents: three pixels a unit, enough for print. */
public final class ChartImage {

    private static final int SCALE = 3;
    private static final Color INK = new Color(0x1f2937);
    /** Apart in lightness too, so that they differ on a black and white printer. */
    private static final Color[] TONES = {
        new Color(0x8f1d17), new Color(0xc8a24a), new Color(0x5b6b7f), new Color(0xd3d6da)
    };

    private static final int STEPS = 11;
    private static final int BITS = 4;
    private static final IndexColorModel PALETTE = palette();
    private static final Font LETTERS = letters();

    private ChartImage() {}

    /** Width of every picture in pixels. */
    public static int width() {
        return Drawing.WIDTH * SCALE;
    }

    /** Height of this picture in pixels. */
    public static int height(Chart chart) {
        return Drawing.of(chart).height() * SCALE;
    }

    /** The picture as PNG. */
    public static byte[] png(Chart chart) {
        Drawing drawing = Drawing.of(chart);
        var image = new BufferedImage(drawing.width() * SCALE, drawing.height() * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
            canvas.scale(SCALE, SCALE);
            drawing.shapes().forEach(shape -> draw(canvas, shape));
        } finally {
            canvas.dispose();
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(fewColours(image), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The tones, the ink and what lies between them and the paper: a picture of some kilobytes. */
    private static BufferedImage fewColours(BufferedImage image) {
        var few = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY, PALETTE);
        Graphics2D canvas = few.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_DITHERING, RenderingHints.VALUE_DITHER_DISABLE);
        canvas.drawImage(image, 0, 0, null);
        canvas.dispose();
        return few;
    }

    private static IndexColorModel palette() {
        var colours = new ArrayList<Color>();
        colours.add(Color.WHITE);
        Stream.concat(Stream.of(INK), Arrays.stream(TONES)).forEach(tone -> {
            for (int step = 1; step <= (tone == INK ? STEPS : 1); step++) {
                colours.add(between(tone, tone == INK ? (double) step / STEPS : 1));
            }
        });
        byte[][] parts = new byte[3][colours.size()];
        for (int i = 0; i < colours.size(); i++) {
            parts[0][i] = (byte) colours.get(i).getRed();
            parts[1][i] = (byte) colours.get(i).getGreen();
            parts[2][i] = (byte) colours.get(i).getBlue();
        }
        return new IndexColorModel(BITS, colours.size(), parts[0], parts[1], parts[2]);
    }

    private static Color between(Color tone, double strength) {
        return new Color(
                part(tone.getRed(), strength), part(tone.getGreen(), strength), part(tone.getBlue(), strength));
    }

    private static int part(int full, double strength) {
        return (int) Math.round(255 - (255 - full) * strength);
    }

    private static void draw(Graphics2D canvas, Drawing.Shape shape) {
        if (shape instanceof Drawing.Bar bar) {
            canvas.setColor(TONES[bar.tone() % TONES.length]);
            canvas.fill(new Rectangle2D.Double(bar.x(), bar.y(), bar.width(), bar.height()));
        } else if (shape instanceof Drawing.Rule rule) {
            canvas.setColor(INK);
            canvas.setStroke(new BasicStroke(0.8f));
            canvas.draw(new Line2D.Double(rule.x1(), rule.y1(), rule.x2(), rule.y2()));
        } else if (shape instanceof Drawing.Words words) {
            write(canvas, words);
        }
    }

    /** Words are filled as outlines: no font of the machine takes part. */
    private static void write(Graphics2D canvas, Drawing.Words words) {
        var glyphs = LETTERS.deriveFont((float) words.size() + 1)
                .createGlyphVector(canvas.getFontRenderContext(), words.text());
        double wide = glyphs.getLogicalBounds().getWidth();
        double x =
                switch (words.anchor()) {
                    case "middle" -> words.x() - wide / 2;
                    case "end" -> words.x() - wide;
                    default -> words.x();
                };
        canvas.setColor(INK);
        canvas.fill(glyphs.getOutline((float) x, (float) words.y()));
    }

    private static Font letters() {
        try (InputStream font = ChartImage.class.getResourceAsStream("/font/LiberationSerif-Regular.ttf")) {
            if (font == null) {
                throw new IllegalStateException("font");
            }
            return Font.createFont(Font.TRUETYPE_FONT, font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
