package vn.thidua.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thidua.Demo;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;

/** A section takes a picture of numbers: on its page, in the text, in the Word and PDF files. */
@IntegrationTest
class SectionPictureTests {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2021, 6, 30);

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void every_picture_can_be_chosen_and_stands_on_the_page_with_its_numbers() {
        String section = section();
        for (String code : new String[] {"targets", "timeliness", "classes", "learners", "programmes", "awards"}) {
            assertThat(pages.post("thuky.lc", section + "/picture", "picture", code)
                            .status())
                    .isEqualTo(302);
            var page = pages.get("thuky.lc", section);
            assertThat(page.bytes().length).as(code).isLessThanOrEqualTo(50_000);
            var picture = page.page().selectFirst("figure.report-picture img");
            if (picture != null) {
                assertThat(picture.attr("alt")).as(code).contains(": ");
                assertThat(pages.get("thuky.lc", picture.attr("src")).status()).isEqualTo(200);
            } else {
                assertThat(page.main()).as(code).contains("chưa có số liệu");
            }
            frugal("thuky.lc", section);
            frugal("thuky.lc", section.replaceFirst("/sections/.*", "/text"));
        }
        var drawn = pages.get("thuky.lc", section.replaceFirst("/sections/.*", "/text"))
                .page()
                .selectFirst("figure.report-picture");
        assertThat(drawn.select("svg[role=img][aria-label]")).hasSize(1);
        assertThat(drawn.select("table tbody tr")).isNotEmpty();
        pages.post("thuky.lc", section + "/picture", "picture", "");
        assertThat(pages.get("thuky.lc", section).page().select("figure.report-picture"))
                .isEmpty();
        assertThat(pages.post("thuky.lc", section + "/picture", "picture", "khong-co")
                        .status())
                .isEqualTo(404);
        assertThat(pages.post("thuky.sl", section + "/picture", "picture", "classes")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_word_file_carries_the_picture_with_words_for_who_does_not_see_it_and_its_numbers() throws IOException {
        String section = section();
        pages.post("thuky.lc", section + "/picture", "picture", "learners");
        String report = section.replaceFirst("/sections/.*", "");
        byte[] word = pages.get("thuky.lc", report + "/text.docx").bytes();
        String document = part(word, "word/document.xml");
        assertThat(document).contains("<wp:docPr").contains("descr=").contains("Đầu 2021");
        assertThat(document.substring(document.indexOf("<w:drawing"))).contains("Số học viên");
        assertThat(part(word, "word/media/picture1.png")).isNotEmpty();
        byte[] pdf = pages.get("thuky.lc", report + "/text.pdf").bytes();
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).contains("/Image");
        assertThat(pages.get("thuky.lc", report + "/print").bytes().length).isLessThan(50_000);
        Files.write(Path.of("target/report-with-picture.docx"), word);
        Files.write(Path.of("target/report-with-picture.pdf"), pdf);
    }

    @Test
    void a_compiled_report_shows_who_was_in_time() {
        UUID report = Demo.id("report/CTD-BGPB/2021H1");
        String section = pages.get("thuky.cum", "/reports/" + report + "/sections")
                .page()
                .select("table.sections tbody th a")
                .get(2)
                .attr("href");
        try {
            for (String code : new String[] {"classes", "programmes", "awards", "timeliness"}) {
                pages.post("thuky.cum", section + "/picture", "picture", code);
                frugal("thuky.cum", "/reports/" + report + "/text");
                frugal("thuky.cum", "/reports/" + report + "/print");
            }
            String text = pages.get("thuky.cum", "/reports/" + report + "/text")
                    .page()
                    .select("figure.report-picture")
                    .text();
            assertThat(text).contains("5/8 đơn vị gửi báo cáo đúng hạn", "chậm 4 ngày", "chưa gửi");
        } finally {
            pages.post("thuky.cum", section + "/picture", "picture", "");
        }
    }

    @Test
    void who_heads_the_school_is_told_when_all_is_written_and_the_writers_why_it_came_back() {
        var trial = new TrialReports(database, transactions);
        trial.section(10, 3, "1.", "Công tác đào tạo", "NARRATIVE", null, "Đã làm xong.");
        UUID report = trial.begin(LocalDate.of(2015, 1, 1), LocalDate.of(2015, 6, 30), LocalDate.of(2015, 6, 30));
        trial.run(() -> database.sql("update report set title = 'Báo cáo chờ soát xét' where id = :id")
                .param("id", report)
                .update());
        assertThat(pages.get("hieutruong.lc", "/").main()).doesNotContain("Soát xét báo cáo “Báo cáo chờ soát xét”");
        trial.run(() -> database.sql("update report_section set done = true where report_id = :id")
                .param("id", report)
                .update());
        try {
            assertThat(pages.get("hieutruong.lc", "/").main()).contains("Soát xét báo cáo “Báo cáo chờ soát xét”");
            pages.post("hieutruong.lc", "/reports/" + report + "/review");
            pages.post("hieutruong.lc", "/reports/" + report + "/sending-back", "reason", "Thiếu số liệu quý II");
            assertThat(pages.get("thuky.lc", "/").main()).contains("theo ý kiến soát xét: Thiếu số liệu quý II");
            assertThat(pages.get("thuky.lc", "/reports/" + report).main())
                    .contains("Người soát xét chuyển lại: Thiếu số liệu quý II");
        } finally {
            trial.run(() -> database.sql("delete from report where id = :id")
                    .param("id", report)
                    .update());
        }
    }

    @Test
    void an_education_office_adds_up_its_schools() {
        String report = "/reports/" + Demo.id("report/PGD-DBP/2020-2021");
        assertThat(pages.get("chuyenvien.pgd", report + "/compilation").main())
                .contains("Tổng hợp từ 3/4 đơn vị", "TH&THCS Nà Tênh");
        assertThat(pages.get("chuyenvien.pgd", report + "/text").status()).isEqualTo(200);
        assertThat(pages.get("chuyenvien.pgd", "/reports/received").main()).contains("MN Hoa Mai", "Nà Tênh");
        assertThat(pages.get("thuky.cum", "/reports/" + Demo.id("report/CTD-BGPB/2021H1") + "/text")
                        .main())
                .contains("Công tác phòng, chống dịch bệnh");
    }

    private void frugal(String user, String page) {
        assertThat(Statements.of(() -> pages.get(user, page)).stream()
                        .filter(statement -> !statement.startsWith("INSERT INTO session")))
                .as(page)
                .hasSizeLessThanOrEqualTo(6);
    }

    private String section() {
        var trial = new TrialReports(database, transactions);
        trial.section(10, 2, "I.", "KẾT QUẢ", "HEADING", null, null);
        trial.section(20, 3, "1.", "Công tác đào tạo", "TABLE", "training_by_programme", "Có {done_classes:noun}.");
        UUID report = trial.begin(FIRST, LAST, LAST);
        return "/reports/" + report + "/sections/" + trial.sections(report).get(0);
    }

    private static String part(byte[] file, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }
}
