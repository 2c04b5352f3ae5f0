package vn.thidua.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.typesetting.Markup;
import vn.thidua.typesetting.PaperFont;

/** The measures of the official formats (reference §9.2, §9.4), in the bytes that leave the house. */
class RenderingTests {

    private static final Path LOOK = Path.of("target/papers");

    @BeforeAll
    static void makeRoom() throws IOException {
        Files.createDirectories(LOOK);
    }

    @Test
    void every_kind_is_written_in_all_three_ways() throws Exception {
        for (var sample : Samples.all().entrySet()) {
            byte[] word = word(sample.getValue());
            Files.write(LOOK.resolve(sample.getKey() + ".docx"), word);
            Files.write(LOOK.resolve(sample.getKey() + ".pdf"), pdf(sample.getValue(), null));
            Files.writeString(LOOK.resolve(sample.getKey() + ".html"), HtmlRenderer.write(sample.getValue()));
            for (var part : parts(word).entrySet()) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(part.getValue().getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FormatFamily.class)
    void the_page_is_a4_with_the_margins_of_both_formats(FormatFamily family) throws IOException {
        String xml = document(Samples.proposal().in(family));
        assertThat(xml)
                .contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
                .contains("<w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\"")
                .doesNotContain("12240")
                .doesNotContain("15840");
    }

    @Test
    void the_letterhead_stands_in_two_columns_and_the_states_name_on_one_line() throws IOException {
        assertThat(document(Samples.proposal()))
                .contains("<w:gridCol w:w=\"4000\"/><w:gridCol w:w=\"5355\"/>")
                .contains("ĐẢNG CỘNG SẢN VIỆT NAM");
        assertThat(document(Samples.proposal().in(FormatFamily.STATE_30)))
                .contains("<w:gridCol w:w=\"4000\"/><w:gridCol w:w=\"5560\"/>")
                .contains(">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<");
        assertThat(PaperFont.BOLD.width(Layout.STATE, FormatFamily.STATE_30.stateSize()))
                .isLessThan(5560 / 20.0);
        assertThat(PaperFont.BOLD.width(Layout.PARTY, FormatFamily.PARTY_36.stateSize()))
                .isLessThan(5355 / 20.0);
    }

    @Test
    void names_of_agencies_take_two_lines_at_most() {
        assertThat(List.of(
                        "HỌC VIỆN CHÍNH TRỊ QUỐC GIA HỒ CHÍ MINH",
                        "TRƯỜNG ĐÀO TẠO CÁN BỘ NGUYỄN VĂN CỪ",
                        "TRƯỜNG CHÍNH TRỊ HOÀNG VĂN THỤ TỈNH LẠNG SƠN",
                        "PHÒNG TỔ CHỨC, HÀNH CHÍNH, THÔNG TIN, TƯ LIỆU",
                        "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG"))
                .allSatisfy(name -> {
                    var fitted = PaperFont.BOLD.fit(name, 14, 12, 200);
                    assertThat(fitted.lines()).hasSizeLessThanOrEqualTo(2);
                    assertThat(fitted.lines()).allSatisfy(line -> assertThat(PaperFont.BOLD.width(line, fitted.size()))
                            .isLessThanOrEqualTo(200));
                });
    }

    @Test
    void names_are_broken_where_a_typist_would_break_them() {
        assertThat(PaperFont.BOLD
                        .fit("TRƯỜNG CHÍNH TRỊ TỈNH LAI CHÂU", 14, 12, 200)
                        .lines())
                .containsExactly("TRƯỜNG CHÍNH TRỊ", "TỈNH LAI CHÂU");
        assertThat(PaperFont.REGULAR
                        .fit("HỌC VIỆN CHÍNH TRỊ QUỐC GIA HỒ CHÍ MINH", 14, 12, 200)
                        .lines())
                .containsExactly("HỌC VIỆN CHÍNH TRỊ", "QUỐC GIA HỒ CHÍ MINH");
    }

    @Test
    void an_annex_of_eighteen_hundred_rows_is_written_whole(TestReporter report) throws IOException {
        Paper decision = Samples.decision(1_800);
        String xml = document(decision);
        assertThat(xml.split("<w:tr>", -1)).hasSizeGreaterThan(1_800);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            byte[] bytes = word(decision);
            best = Math.min(best, System.nanoTime() - start);
            Files.write(LOOK.resolve("annex.docx"), bytes);
        }
        long start = System.nanoTime();
        byte[] pages = pdf(decision, null);
        report.publishEntry("1,800 rows as Word, best of 5", best / 1_000_000 + " ms");
        report.publishEntry("1,800 rows as PDF", (System.nanoTime() - start) / 1_000_000 + " ms");
        Files.write(LOOK.resolve("annex.pdf"), pages);
        try (PDDocument annex = Loader.loadPDF(pages)) {
            assertThat(new PDFTextStripper().getText(annex)).contains("1800");
        }
    }

    @Test
    void the_signature_stands_beside_the_recipients() throws IOException {
        String xml = document(Samples.proposal());
        assertThat(xml).contains("<w:gridCol w:w=\"4400\"/><w:gridCol w:w=\"4955\"/>");
        assertThat(xml.indexOf("Nơi nhận:")).isLessThan(xml.indexOf("K/T HIỆU TRƯỞNG"));
    }

    @Test
    void the_text_has_fourteen_points_exactly_eighteen_apart_and_is_indented_by_ten_millimetres() throws IOException {
        var parts = parts(word(Samples.proposal()));
        assertThat(parts.get("word/styles.xml"))
                .contains("<w:sz w:val=\"28\"/>")
                .contains("w:line=\"360\" w:lineRule=\"exact\"")
                .contains("<w:ind w:firstLine=\"567\"/>")
                .contains("w:before=\"120\"")
                .contains("<w:jc w:val=\"both\"/>");
    }

    @Test
    void a_report_has_parts_in_the_middle_and_the_numbers_of_its_outline_in_the_manner_of_its_format()
            throws IOException {
        Paper report = Samples.halfYear();
        String party = document(report);
        assertThat(party)
                .contains(
                        ">BÁO CÁO<", "-BC/CTĐ", ">Phần I<", ">KẾT QUẢ 6 THÁNG ĐẦU NĂM 2022<", ">I- KẾT QUẢ THỰC HIỆN<")
                .contains(">1- Công tác lãnh đạo<", ">1.1- Đào tạo<");
        String state = document(report.in(FormatFamily.STATE_30));
        assertThat(state).contains(">I. KẾT QUẢ THỰC HIỆN<", ">1. Công tác lãnh đạo<", ">1.1. Đào tạo<");
        assertThat(document(report.in(FormatFamily.PARTY_05))).contains(">I- KẾT QUẢ THỰC HIỆN<", ">1.1. Đào tạo<");
        int part = party.indexOf(">Phần I<");
        assertThat(party.substring(party.lastIndexOf("<w:p>", part), part))
                .contains("GiuaDong", "<w:keepNext/>", "<w:b/>");
        int heading = party.indexOf(">1.1- Đào tạo<");
        assertThat(party.substring(party.lastIndexOf("<w:p>", heading), heading))
                .contains("VanBan", "<w:keepNext/>", "<w:b/>", "w:sz w:val=\"28\"");
        assertThat(party).contains("<w:titlePg/>").doesNotContain("./.");
        assertThat(state).contains("./.");
    }

    @Test
    void notes_stand_small_at_the_foot_of_the_page_on_which_their_mark_is_met() throws IOException {
        String xml = document(Samples.halfYear());
        int mark = xml.indexOf("<w:footnoteReference w:id=\"1\"/>");
        assertThat(mark).isGreaterThan(xml.indexOf("343"));
        assertThat(xml.substring(mark)).contains(" học viên");
        assertThat(xml).doesNotContain("Số của trường là 340").containsOnlyOnce("footnoteReference");
        String notes = parts(word(Samples.halfYear())).get("word/footnotes.xml");
        assertThat(notes).contains("Số của trường là 340", "<w:footnoteRef/>", "w:sz w:val=\"22\"");
        assertThat(parts(word(Samples.halfYear())).get("[Content_Types].xml")).contains("/word/footnotes.xml");
        assertThat(parts(word(Samples.proposal())).get("[Content_Types].xml")).doesNotContain("footnotes");
        assertThat(HtmlRenderer.write(Samples.halfYear())).contains("class=\"notes\"");
    }

    @Test
    void a_signer_who_heads_the_cluster_by_heading_a_school_signs_as_both() throws IOException {
        assertThat(document(Samples.halfYear())).contains(">CỤM TRƯỞNG<", ">HIỆU TRƯỞNG TRƯỜNG", "TỈNH SƠN LA<");
    }

    @Test
    void long_recipients_are_broken_before_the_signature() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(Samples.halfYear(), null))) {
            assertThat(new PDFTextStripper().getText(pdf).lines())
                    .noneMatch(line -> line.contains("Hồ Chí Minh (để báo cáo)"));
        }
    }

    @Test
    void a_document_with_parts_is_kept_and_read_again() {
        var json = tools.jackson.databind.json.JsonMapper.builder().build();
        Paper report = Samples.halfYear();
        assertThat(json.readValue(json.writeValueAsString(report), Paper.class)).isEqualTo(report);
    }

    @Test
    void the_typeface_is_times_new_roman_for_every_script_and_the_language_vietnamese() throws IOException {
        var parts = parts(word(Samples.proposal()));
        assertThat(parts.get("word/styles.xml"))
                .contains(
                        "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>")
                .contains("<w:lang w:val=\"vi-VN\"");
        assertThat(String.join("", parts.values())).doesNotContain("Calibri");
    }

    @Test
    void the_page_number_stands_at_the_top_from_the_second_page() throws IOException {
        var parts = parts(word(Samples.decision(3)));
        String xml = parts.get("word/document.xml");
        assertThat(xml).containsOnlyOnce("<w:titlePg/>").contains("<w:headerReference w:type=\"default\"");
        assertThat(xml).doesNotContain("w:type=\"first\"");
        assertThat(xml.indexOf("<w:titlePg/>")).isLessThan(xml.indexOf("w:orient=\"landscape\""));
        assertThat(parts.get("word/header1.xml")).contains(" PAGE ").contains("<w:jc w:val=\"center\"/>");
    }

    @Test
    void an_annex_lies_on_its_side_with_its_head_on_every_page_and_no_row_torn() throws IOException {
        String xml = document(Samples.decision(3));
        assertThat(xml)
                .contains("<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>")
                .contains("<w:tblHeader/>")
                .contains("<w:cantSplit/>");
    }

    @Test
    void rules_are_borders_and_only_the_partys_recipients_are_underlined() throws IOException {
        assertThat(document(Samples.proposal()))
                .containsOnlyOnce("<w:u w:val=\"single\"/>")
                .contains("<w:pBdr><w:top");
        assertThat(document(Samples.proposal().in(FormatFamily.STATE_30))).doesNotContain("<w:u ");
    }

    @Test
    void numbers_are_written_as_each_format_wants_them() {
        assertThat(FormatFamily.PARTY_36.numberLine(68, "BC", "TCT")).isEqualTo("Số 68-BC/TCT");
        assertThat(FormatFamily.PARTY_05.numberLine(5, "NQ", "ĐU")).isEqualTo("Số 05-NQ/ĐU");
        assertThat(FormatFamily.STATE_30.numberLine(12, "BC", "TCT")).isEqualTo("Số: 12/BC-TCT");
        assertThat(FormatFamily.STATE_30.numberLine(5, "QĐ", "PGDĐT")).isEqualTo("Số: 05/QĐ-PGDĐT");
        assertThat(FormatFamily.PARTY_36.numberLine(null, "BC", "TCT")).matches("Số \u00a0+-BC/TCT");
    }

    @Test
    void a_party_number_never_has_a_colon() throws IOException {
        for (FormatFamily family : List.of(FormatFamily.PARTY_36, FormatFamily.PARTY_05)) {
            assertThat(document(Samples.proposal().in(family).issued(68, Samples.DAY)))
                    .contains("Số 68-TTr/TCT")
                    .doesNotContain("Số:");
        }
    }

    @Test
    void days_below_ten_and_the_first_two_months_have_two_digits() {
        assertThat(FormatFamily.dateInWords(LocalDate.of(2022, 6, 8))).isEqualTo("ngày 08 tháng 6 năm 2022");
        assertThat(FormatFamily.dateInWords(LocalDate.of(2022, 2, 15))).isEqualTo("ngày 15 tháng 02 năm 2022");
        assertThat(FormatFamily.dateInWords(LocalDate.of(2021, 12, 1))).isEqualTo("ngày 01 tháng 12 năm 2021");
    }

    @Test
    void the_format_follows_body_and_day() {
        assertThat(FormatFamily.of(true, LocalDate.of(2022, 2, 10))).isEqualTo(FormatFamily.PARTY_36);
        assertThat(FormatFamily.of(true, LocalDate.of(2026, 5, 26))).isEqualTo(FormatFamily.PARTY_36);
        assertThat(FormatFamily.of(true, LocalDate.of(2026, 5, 27))).isEqualTo(FormatFamily.PARTY_05);
        assertThat(FormatFamily.of(false, LocalDate.of(2026, 6, 1))).isEqualTo(FormatFamily.STATE_30);
    }

    @Test
    void each_format_signs_numbers_its_headings_and_ends_in_its_own_way() throws IOException {
        assertThat(document(Samples.minutes()))
                .contains("T/M HỘI ĐỒNG")
                .contains("I- THÀNH PHẦN")
                .contains("1- Kết quả biểu quyết")
                .contains("1.1- Chiến sĩ thi đua cơ sở")
                .contains("- Lưu: VT, TĐKT.")
                .contains("- Các thành viên Hội đồng,")
                .doesNotContain("./.");
        assertThat(document(Samples.minutes().in(FormatFamily.PARTY_05)))
                .contains("I- THÀNH PHẦN")
                .contains("1. Kết quả biểu quyết")
                .contains("a) Chiến sĩ thi đua cơ sở");
        assertThat(document(Samples.minutes().in(FormatFamily.STATE_30)))
                .contains("TM. HỘI ĐỒNG")
                .contains("I. THÀNH PHẦN")
                .contains("1. Kết quả biểu quyết")
                .contains("- Các thành viên Hội đồng;")
                .contains("thống nhất thông qua./.");
    }

    @Test
    void sizes_are_those_of_the_format() throws IOException {
        assertThat(document(Samples.proposal()))
                .contains(run(true, false, 30) + "ĐẢNG CỘNG SẢN VIỆT NAM")
                .contains(run(false, false, 28) + "TỈNH ỦY LAI CHÂU")
                .contains(run(true, false, 30) + "TỜ TRÌNH")
                .contains(run(false, true, 28) + "Lai Châu, ngày")
                .contains(run(false, false, 24) + "- Như trên,")
                .contains(run(true, false, 28) + "K/T HIỆU TRƯỞNG")
                .contains(run(false, false, 28) + "PHÓ HIỆU TRƯỞNG");
        assertThat(document(Samples.proposal().in(FormatFamily.STATE_30)))
                .contains(run(true, false, 26) + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains(run(true, false, 28) + "Độc lập - Tự do - Hạnh phúc")
                .contains(run(false, false, 26) + "TỈNH ỦY LAI CHÂU")
                .contains(run(true, true, 24) + "Nơi nhận:")
                .contains(run(false, false, 22) + "- Như trên;")
                .contains(run(true, false, 28) + "PHÓ HIỆU TRƯỞNG");
    }

    @Test
    void bases_are_italic_in_the_states_format_and_have_a_dash_in_the_partys() throws IOException {
        assertThat(document(Samples.proposal()))
                .contains(">- Căn cứ Luật Thi đua, Khen thưởng và các văn bản hướng dẫn thi hành;<");
        assertThat(document(Samples.proposal().in(FormatFamily.STATE_30)))
                .contains(run(false, true, 28) + "Căn cứ Luật Thi đua, Khen thưởng và các văn bản hướng dẫn thi hành;<")
                .contains("ngày 20/12/2021.<");
    }

    @Test
    void text_that_was_typed_in_pieces_leaves_composed() throws IOException {
        String typed = Normalizer.normalize("Trường Chính trị tỉnh Điện Biên", Normalizer.Form.NFD);
        String xml = document(new Paper.Builder(PaperKind.THONG_BAO, FormatFamily.PARTY_36, Samples.SCHOOL)
                .subject(typed)
                .paragraph(typed + " \u0000\u0007 <b> & \uD83C\uDF38 ]]>")
                .build());
        assertThat(Normalizer.isNormalized(xml, Normalizer.Form.NFC)).isTrue();
        assertThat(xml).contains("Trường Chính trị tỉnh Điện Biên").contains("&lt;b&gt; &amp; \uD83C\uDF38 ]]&gt;");
    }

    @Test
    void an_annex_names_the_document_that_it_belongs_to() throws IOException {
        assertThat(document(Samples.decision(1).in(FormatFamily.STATE_30).issued(9, LocalDate.of(2022, 2, 8))))
                .contains("(Kèm theo Quyết định số 09/QĐ-TCT ngày 08 tháng 02 năm 2022)");
        assertThat(document(Samples.decision(1).issued(619, LocalDate.of(2022, 2, 22))))
                .contains("(Kèm theo Quyết định số 619-QĐ/TCT, ngày 22 tháng 02 năm 2022)");
    }

    @Test
    void the_pdf_has_the_measures_of_the_word_file_and_brings_its_fonts() throws IOException {
        Paper decision = Samples.decision(60).issued(9, LocalDate.of(2022, 2, 8));
        try (PDDocument document = Loader.loadPDF(pdf(decision, "412 3f9a"))) {
            var first = document.getPage(0).getMediaBox();
            assertThat(first.getWidth()).isBetween(595f, 596f);
            assertThat(first.getHeight()).isBetween(841f, 843f);
            var last = document.getPage(document.getNumberOfPages() - 1);
            assertThat(last.getMediaBox().getWidth()).isBetween(841f, 843f);
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).contains("LiberationSerif");
                }
            }
            assertThat(document.getDocumentInformation().getKeywords()).contains("412 3f9a");
            var text = new PDFTextStripper();
            text.setEndPage(1);
            assertThat(text.getText(document)).doesNotStartWith("1").contains("ĐẢNG CỘNG SẢN VIỆT NAM");
            text.setStartPage(2);
            text.setEndPage(2);
            assertThat(text.getText(document)).startsWith("2");
            text.setStartPage(3);
            text.setEndPage(3);
            assertThat(text.getText(document)).startsWith("3").contains("Họ và tên");
        }
    }

    @Test
    void an_issued_file_carries_the_head_of_the_journal() throws IOException {
        var out = new ByteArrayOutputStream();
        DocxRenderer.write(Samples.proposal(), "412 3f9a", out);
        assertThat(parts(out.toByteArray()).get("docProps/custom.xml")).contains("412 3f9a");
    }

    @Test
    void the_same_document_gives_the_same_bytes() throws IOException {
        assertThat(word(Samples.decision(5))).isEqualTo(word(Samples.decision(5)));
    }

    @ParameterizedTest
    @EnumSource(FormatFamily.class)
    void every_kind_keeps_the_measures_of_its_format(FormatFamily family) throws Exception {
        int[] head = family.isParty() ? new int[] {4000, 5355} : new int[] {4000, 5560};
        for (Paper sample : Samples.all().values()) {
            var parts = parts(word(sample.in(family)));
            String xml = parts.get("word/document.xml");
            assertThat(xml)
                    .as(sample.kind() + " " + family)
                    .contains("<w:gridCol w:w=\"" + head[0] + "\"/><w:gridCol w:w=\"" + head[1] + "\"/>")
                    .contains("w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\"")
                    .contains(run(true, false, 2 * family.titleSize()) + Layout.title(sample))
                    .contains(run(false, true, 28) + Markup.escape(Layout.placeAndDate(sample)))
                    .doesNotContain("Calibri");
            for (String line : Layout.subject(sample)) {
                assertThat(xml).contains(run(true, false, 28) + Markup.escape(line));
                assertThat(PaperFont.BOLD.width(line, 14)).isLessThanOrEqualTo(9355 / 20.0);
            }
            if (xml.contains("Nơi nhận:")) {
                assertThat(xml)
                        .contains((family.isParty()
                                        ? run(false, false, 28).replace("</w:rPr>", "<w:u w:val=\"single\"/></w:rPr>")
                                        : run(true, true, 24))
                                + "Nơi nhận:");
            }
            assertThat(Normalizer.isNormalized(xml, Normalizer.Form.NFC)).isTrue();
            assertThat(parts.get("word/styles.xml"))
                    .contains("w:before=\"120\" w:after=\"0\" w:line=\"360\" w:lineRule=\"exact\"")
                    .contains("<w:ind w:firstLine=\"567\"/>");
        }
    }

    @Test
    void a_subject_of_two_lines_leaves_no_year_alone() {
        assertThat(PaperFont.BOLD.balance(
                        "Về việc công nhận danh hiệu Chiến sĩ thi đua cơ sở, Lao động tiên tiến năm 2021", 14, 467.75))
                .hasSize(2)
                .allMatch(line -> line.length() > 30);
        assertThat(PaperFont.BOLD.balance("Họp Hội đồng", 14, 467.75)).containsExactly("Họp Hội đồng");
    }

    @Test
    void the_councils_name_is_not_broken_within_what_belongs_together() {
        assertThat(PaperFont.BOLD
                        .fit("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", 14, 12, 200)
                        .lines())
                .containsExactly("HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG");
    }

    @Test
    void the_end_of_the_text_goes_over_with_the_signature() throws IOException {
        for (int lines = 20; lines < 50; lines++) {
            var paper = new Paper.Builder(PaperKind.THONG_BAO, FormatFamily.STATE_30, Samples.SCHOOL).subject("Thử");
            for (int i = 1; i <= lines; i++) {
                paper.paragraph("Dòng " + i);
            }
            Paper signed = paper.signatures(Block.Signature.of("HIỆU TRƯỞNG", "Trần Đình Khôi Nguyên"))
                    .build();
            try (PDDocument document = Loader.loadPDF(pdf(signed, null))) {
                var text = new PDFTextStripper();
                text.setStartPage(document.getNumberOfPages());
                assertThat(text.getText(document)).contains("Trần Đình Khôi Nguyên", "Dòng " + lines);
            }
            String xml = document(signed);
            String last = xml.substring(xml.lastIndexOf("<w:p><w:pPr><w:pStyle", xml.indexOf("Dòng " + lines)));
            assertThat(last).startsWith("<w:p><w:pPr><w:pStyle w:val=\"VanBan\"/><w:keepNext/>");
        }
    }

    @Test
    void several_signatures_stand_in_one_row_that_is_not_torn() throws IOException {
        String xml = document(Samples.count());
        String row = xml.substring(xml.lastIndexOf("<w:tr>"));
        assertThat(row)
                .startsWith("<w:tr><w:trPr><w:cantSplit/>")
                .contains("ỦY VIÊN", "BAN KIỂM PHIẾU", "Vàng Thị Dua");
    }

    @Test
    void the_head_of_a_long_table_stands_on_every_page_of_the_pdf() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Samples.decision(200), null))) {
            for (int page = 2; page <= document.getNumberOfPages(); page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(document))
                        .startsWith(Integer.toString(page))
                        .contains("Họ và tên", "Danh hiệu");
            }
        }
    }

    @Test
    void the_pdf_says_its_language_and_shows_its_title() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Samples.proposal(), null))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("vi");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Tờ trình: Đề nghị xét tặng");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Trường Chính trị tỉnh Lai Châu kính trình Hội đồng Thi đua - Khen thưởng")
                    .contains("ĐẢNG CỘNG SẢN VIỆT NAM");
        }
    }

    @Test
    void a_word_wider_than_its_column_and_a_row_longer_than_a_page_come_whole() throws IOException {
        String hash = "3f9a77ab".repeat(12);
        Paper paper = new Paper.Builder(PaperKind.BIEN_BAN_KIEM_PHIEU, FormatFamily.PARTY_36, Samples.COUNCIL)
                .subject("Thử")
                .paragraph("Mã " + hash + " \uD83C\uDF38.")
                .table(
                        List.of(Block.Column.left("Một", 1), Block.Column.left("Hai", 9)),
                        List.of(Block.Row.of(hash, "dài ".repeat(1500) + "hết")))
                .build();
        try (PDDocument document = Loader.loadPDF(pdf(paper, null))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).contains("hết").contains(hash.substring(0, 40));
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
        }
    }

    @Test
    void copies_follow_each_other_each_with_its_letterhead_and_no_number() throws IOException {
        Paper ballot = new Paper.Builder(PaperKind.PHIEU_BAU, FormatFamily.PARTY_36, Samples.COUNCIL)
                .subject("Danh hiệu Lao động tiên tiến năm 2021")
                .copies(3)
                .paragraph("Đánh dấu X.")
                .build();
        assertThat(document(ballot).split("<w:pgNumType w:start=\"1\"/><w:titlePg/>", -1))
                .hasSize(4);
        try (PDDocument document = Loader.loadPDF(pdf(ballot, null))) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            var text = new PDFTextStripper();
            text.setStartPage(3);
            assertThat(text.getText(document))
                    .contains("(Đóng dấu)", "PHIẾU BẦU")
                    .doesNotContain("3");
        }
    }

    private static String run(boolean bold, boolean italic, int halfPoints) {
        return (bold ? "<w:b/><w:bCs/>" : "<w:rPr>") + (italic ? "<w:i/><w:iCs/>" : "") + "<w:sz w:val=\"" + halfPoints
                + "\"/><w:szCs w:val=\"" + halfPoints + "\"/></w:rPr><w:t xml:space=\"preserve\">";
    }

    private static String document(Paper paper) throws IOException {
        return parts(word(paper)).get("word/document.xml");
    }

    private static byte[] word(Paper paper) throws IOException {
        var out = new ByteArrayOutputStream();
        DocxRenderer.write(paper, null, out);
        return out.toByteArray();
    }

    private static byte[] pdf(Paper paper, String seal) throws IOException {
        var out = new ByteArrayOutputStream();
        PdfRenderer.write(paper, seal, out);
        return out.toByteArray();
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
