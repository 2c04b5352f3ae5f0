package vn.thidua.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;

@IntegrationTest
class TemplateTests {

    @Autowired
    Pages pages;

    @Test
    void a_field_is_filled_though_word_tore_it_and_rows_and_paragraphs_are_repeated() throws IOException {
        byte[] template = template("<w:p><w:r><w:t>Số {{so_ky</w:t></w:r><w:r><w:t>_hieu}} ngày</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>{{can_cu}};</w:t></w:r></w:p>"
                + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>TT</w:t></w:r></w:p></w:tc></w:tr>"
                + "<w:tr><w:tc><w:p><w:r><w:t>{{bang_1}}. {{bang_2}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
        String xml = document(TemplateMerge.fill(template, Samples.decision(3).issued(9, Samples.DAY), null));
        assertThat(xml)
                .contains("Số 09-QĐ/TCT")
                .contains("2. Nguyễn Thị Quỳnh Nga 2")
                .contains("3. Nguyễn Thị Quỳnh Nga 3")
                .contains("Xét đề nghị của Hội đồng Thi đua - Khen thưởng Trường;")
                .doesNotContain("{{");
    }

    @Test
    void a_school_puts_its_own_template_tries_it_issues_with_it_and_goes_back() throws IOException {
        byte[] template = template("<w:p><w:r><w:t>MẪU RIÊNG: {{trich_yeu}} {{nhat_ky}}</w:t></w:r></w:p>");
        assertThat(pages.upload("thuky.sl", "/papers/templates", "file", "mẫu.docx", template, "kind", "GIAY_MOI")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.sl", "/papers/templates").main()).contains("mẫu.docx");
        assertThat(document(pages.get("thuky.sl", "/papers/templates/GIAY_MOI/sample.docx")
                        .bytes()))
                .contains("MẪU RIÊNG: Đề nghị xét tặng");
        assertThat(document(pages.get("thuky.lc", "/papers/templates/GIAY_MOI/sample.docx")
                        .bytes()))
                .doesNotContain("MẪU RIÊNG");
        assertThat(pages.post("thuky.sl", "/papers/templates/GIAY_MOI/removal").status())
                .isEqualTo(302);
        assertThat(document(pages.get("thuky.sl", "/papers/templates/GIAY_MOI/sample.docx")
                        .bytes()))
                .contains("GIẤY MỜI");
        assertThat(pages.get("giangvien.sl", "/papers/templates").status()).isEqualTo(403);
    }

    @Test
    void a_template_without_fields_or_with_unknown_ones_is_refused_in_a_sentence() throws IOException {
        var none = pages.upload(
                "thuky.sl",
                "/papers/templates",
                "file",
                "trống.docx",
                template("<w:p><w:r><w:t>Không có gì</w:t></w:r></w:p>"),
                "kind",
                "THONG_BAO");
        assertThat(none.text()).contains("không có trường nào");
        var unknown = pages.upload(
                "thuky.sl",
                "/papers/templates",
                "file",
                "lạ.docx",
                template("<w:p><w:r><w:t>{{truong_la}}</w:t></w:r></w:p>"),
                "kind",
                "THONG_BAO");
        assertThat(unknown.text()).contains("Không có trường: truong_la");
        assertThat(pages.upload("thuky.sl", "/papers/templates", "file", "x.docx", new byte[] {1, 2}, "kind", "THONG_BAO")
                        .status())
                .isEqualTo(409);
    }

    private static byte[] template(String body) throws IOException {
        var parts = new HashMap<String, String>();
        var out = new ByteArrayOutputStream();
        var made = new ByteArrayOutputStream();
        DocxRenderer.write(Samples.invitation(), null, made);
        parts.putAll(parts(made.toByteArray()));
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                        + "</w:body></w:document>");
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static String document(byte[] file) throws IOException {
        return String.valueOf(parts(file).get("word/document.xml"));
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
