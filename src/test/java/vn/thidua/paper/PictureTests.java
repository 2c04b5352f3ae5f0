package vn.thidua.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.chart.Chart;

/** Pictures in documents: the same in Word, PDF and on the page, with words for those who do not see them. */
class PictureTests {

    private static final Path LOOK = Path.of("target/papers");

    @Test
    void word_carries_the_picture_in_a_part_of_its_own_with_its_words() throws IOException {
        Map<String, byte[]> parts = parts(word(report()));
        String document = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        assertThat(document).contains("r:embed=\"picture1\"").contains("descr=\"Nhiều lớp hơn");
        assertThat(new String(parts.get("word/_rels/document.xml.rels"), StandardCharsets.UTF_8))
                .contains("Id=\"picture1\"")
                .contains("media/picture1.png");
        var image = ImageIO.read(new ByteArrayInputStream(parts.get("word/media/picture1.png")));
        assertThat(image.getWidth()).isEqualTo(1080);
        assertThat(hasInk(image)).isTrue();
        assertThat(new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8))
                .contains("image/png");
    }

    @Test
    void a_document_without_pictures_has_none() throws IOException {
        assertThat(parts(word(Samples.proposal())).keySet()).noneMatch(name -> name.startsWith("word/media"));
    }

    @Test
    void the_pdf_draws_it_and_the_page_names_it() throws IOException {
        var out = new ByteArrayOutputStream();
        PdfRenderer.write(report(), null, out);
        Files.createDirectories(LOOK);
        Files.write(LOOK.resolve("bieu-do.pdf"), out.toByteArray());
        Files.write(LOOK.resolve("bieu-do.docx"), word(report()));
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            int images = 0;
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    images += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            assertThat(images).isEqualTo(2);
        }
        assertThat(HtmlRenderer.write(report()))
                .contains("src=\"data:image/png;base64,")
                .contains("alt=\"Nhiều lớp hơn");
    }

    @Test
    void what_is_kept_of_the_document_keeps_the_picture() {
        JsonMapper json = JsonMapper.builder().build();
        Block picture = chart(true).block();
        assertThat(json.readValue(json.writerFor(Block.class).writeValueAsString(picture), Block.class))
                .isEqualTo(picture);
        Paper report = report();
        assertThat(PaperTexts.with(
                                report,
                                report.subject(),
                                report.addressee(),
                                PaperTexts.of(report).stream()
                                        .map(PaperTexts.Part::text)
                                        .toList(),
                                PaperTexts.signers(report))
                        .blocks())
                .filteredOn(Block.Picture.class::isInstance)
                .hasSize(2);
    }

    private static Paper report() {
        Paper sample = Samples.report();
        var blocks = new ArrayList<>(sample.blocks());
        blocks.add(1, chart(true).block());
        blocks.add(2, chart(false).block());
        return sample.saying(sample.subject(), sample.addressee(), blocks);
    }

    private static Chart chart(boolean upright) {
        var rows = new ArrayList<Chart.Row>();
        for (int i = 1; i <= 6; i++) {
            rows.add(new Chart.Row(
                    (i % 2 == 1 ? "Đầu" : "Cuối") + "\n" + (2019 + (i + 1) / 2),
                    List.of(
                            new Chart.Value(BigDecimal.valueOf(3 + i), Integer.toString(3 + i)),
                            new Chart.Value(BigDecimal.valueOf(9 - i), Integer.toString(9 - i))),
                    null));
        }
        return new Chart("x", "Nhiều lớp hơn cùng kỳ", List.of("Kỳ", "Trung cấp", "Bồi dưỡng"), rows, upright);
    }

    private static boolean hasInk(BufferedImage image) {
        int dark = 0;
        for (int x = 0; x < image.getWidth(); x += 3) {
            for (int y = 0; y < image.getHeight(); y += 3) {
                dark += new Color(image.getRGB(x, y)).getRed() < 100 ? 1 : 0;
            }
        }
        return dark > 200;
    }

    private static byte[] word(Paper paper) throws IOException {
        var out = new ByteArrayOutputStream();
        DocxRenderer.write(paper, null, out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] word) throws IOException {
        var parts = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(word))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
