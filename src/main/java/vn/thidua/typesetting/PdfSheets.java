package vn.thidua.typesetting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/**
 * Sheets of A4 that are filled from top to bottom, as PDF with its fonts embedded: what does not fit goes over to the next sheet
 * with all that belongs to it. Measures are in points, downwards from the upper edge.
 */
public final class PdfSheets implements AutoCloseable {

    /** The width between the margins of a sheet that stands. */
    public static final double STANDING = mm(165);

    /** The width between the margins of a sheet that lies on its side. */
    public static final double LYING = mm(252);

    private static final double LEFT = mm(30);
    private static final double TOP = mm(20);
    private static final double BOTTOM = mm(20);
    private static final double TO_NUMBER = mm(10);
    private static final int NUMBER_SIZE = 14;
    private static final double SLACK = 0.01;

    private final PDDocument document = new PDDocument();
    private final Map<PaperFont, PDType0Font> fonts = new EnumMap<>(PaperFont.class);
    private final List<Box> waiting = new ArrayList<>();
    private List<Box> repeated = List.of();
    private @Nullable PdfPage page;
    private boolean lying;
    private boolean inTable;
    private int number;
    private double at;

    /**
     * Something that is not torn.
     *
     * @param before room above it, unless it is the first on its sheet
     * @param kept whether it stays on the sheet of what comes next
     */
    public record Box(double before, double height, boolean kept, Drawing drawing) {

        Box keeping() {
            return new Box(before, height, true, drawing);
        }
    }

    /** Draws a box. */
    public interface Drawing {
        /** Draws it with its left upper corner there. */
        void on(PdfPage page, double x, double y) throws IOException;
    }

    /**
     * Begins a document.
     *
     * @param keywords what the properties of the file say besides, if anything
     */
    public PdfSheets(String title, String author, @Nullable String keywords) {
        var properties = new PDDocumentInformation();
        properties.setTitle(title);
        properties.setAuthor(author);
        properties.setKeywords(keywords);
        document.setDocumentInformation(properties);
        document.getDocumentCatalog().setLanguage("vi");
        var preferences = new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private static double mm(double millimetres) {
        return millimetres * 72 / 25.4;
    }

    /** The width between the margins of the sheet that is being filled. */
    public double width() {
        return lying ? LYING : STANDING;
    }

    /** Begins the first sheet of a document, which bears no number. */
    public void begin() throws IOException {
        flush();
        number = 0;
        lying = false;
        turn();
    }

    /** Goes on on a new sheet, perhaps on its side. */
    public void goOn(boolean onItsSide) throws IOException {
        flush();
        lying = onItsSide;
        turn();
    }

    /** Puts boxes under what is there. */
    public void add(List<Box> boxes) throws IOException {
        for (Box box : boxes) {
            waiting.add(box);
            if (!box.kept()) {
                place();
            }
        }
    }

    /** Puts rows under what is there, with the head above them on every sheet. */
    void add(List<Box> head, List<Box> rows) throws IOException {
        add(head);
        inTable = true;
        for (Box row : rows) {
            waiting.add(row);
            if (!row.kept()) {
                place();
                repeated = head;
            }
        }
        inTable = false;
        if (waiting.isEmpty()) {
            repeated = List.of();
        }
    }

    private void flush() throws IOException {
        place();
    }

    /** What belongs together goes onto one sheet, unless no sheet is long enough. */
    private void place() throws IOException {
        double height = 0;
        for (Box box : waiting) {
            height += box.before() + box.height();
        }
        boolean fresh = at == TOP;
        if (!fresh && at + height > bottom() + SLACK) {
            turn();
        }
        for (Box box : waiting) {
            if (at > TOP && at + box.before() + box.height() > bottom() + SLACK) {
                turn();
            }
            draw(box);
        }
        waiting.clear();
        if (!inTable) {
            repeated = List.of();
        }
    }

    private void draw(Box box) throws IOException {
        at += at == TOP ? 0 : box.before();
        box.drawing().on(page, LEFT, at);
        at += box.height();
    }

    private double bottom() {
        return (lying ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight()) - BOTTOM;
    }

    private void turn() throws IOException {
        finish();
        var sheet = new PDPage(
                lying
                        ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
                        : new PDRectangle(PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight()));
        document.addPage(sheet);
        page = new PdfPage(document, sheet, this::font);
        at = TOP;
        if (++number > 1) {
            page.centred(
                    PaperFont.REGULAR, NUMBER_SIZE, Integer.toString(number), LEFT, width(), TO_NUMBER, NUMBER_SIZE);
        }
        for (Box box : repeated) {
            draw(box);
        }
    }

    private PDType0Font font(PaperFont font) {
        return fonts.computeIfAbsent(font, wanted -> {
            try {
                return wanted.embedIn(document);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void finish() throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
    }

    /** Ends the document. */
    public void write(OutputStream out) throws IOException {
        flush();
        finish();
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        finish();
        document.close();
    }
}
