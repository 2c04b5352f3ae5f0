package vn.thidua.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes a document as PDF, out of its HTML and the same style sheet, with its fonts embedded. */
final class PdfRenderer {

    private static final String MEASURES = read("/static/css/paper.css");
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private PdfRenderer() {}

    /**
     * Writes a document.
     *
     * @param seal what ties an issued document to the journal, kept in the properties of the file; {@code null} for a draft
     */
    static void write(Paper paper, @Nullable String seal, OutputStream out) throws IOException {
        String page =
                "<html lang=\"vi\"><head><title>" + Markup.escape(paper.kind().inWords() + ": " + paper.subject())
                        + "</title><meta name=\"author\" content=\""
                        + Markup.escape(paper.letterhead().issuer()) + "\"/>"
                        + (seal == null ? "" : "<meta name=\"keywords\" content=\"" + Markup.escape(seal) + "\"/>")
                        + "<style>" + MEASURES + "</style></head><body>" + HtmlRenderer.write(paper) + "</body></html>";
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        for (PaperFont font : PaperFont.values()) {
            builder.useFont(
                    font::open,
                    PaperFont.NAME,
                    font.isBold() ? BOLD : REGULAR,
                    font.isItalic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                    true);
        }
        builder.withHtmlContent(page, null);
        builder.toStream(out);
        builder.run();
    }

    private static String read(String resource) {
        try (InputStream stream = PdfRenderer.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
