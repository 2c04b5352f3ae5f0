package vn.thidua.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;

/** Texts from elsewhere on their pages. */
@IntegrationTest
class ReadingPagesTests {

    private static final String WRONG = """
            BÁO CÁO công tác 6 tháng đầu năm 2021
            Đã mở 09 lớp bồi dưỡng, gồm: 05 lớp chuyên viên, 03 lớp cấp phòng.
            Có hơn 20 bài tham gia hội thảo.
            """;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    private String enter(String title, String text) {
        var entered = pages.post("thuky.sl", "/report-readings", "title", title, "text", text, "_compared", "on");
        assertThat(entered.status()).isEqualTo(302);
        return Objects.requireNonNull(entered.location());
    }

    @Test
    void a_pasted_text_is_shown_with_its_marks_and_findings_beside() {
        String reading = enter("Báo cáo của xã", WRONG);
        var page = pages.get("thuky.sl", reading).page();
        assertThat(page.select(".marked-text mark.mark-bad").text()).isEqualTo("09 lớp bồi dưỡng[1]");
        assertThat(page.select(".finding").first().text())
                .contains("Ghi 9 lớp, nhưng các phần cộng lại được 8 (lệch 1).", "R01", "dòng 2");
        assertThat(page.select(".chip").text()).contains("Sai 1", "Lưu ý 1");
        assertThat(pages.get("thuky.sl", "/report-readings").main()).contains("Báo cáo của xã", "dán vào");
    }

    @Test
    void a_finding_let_pass_with_a_reason_stays_away_until_a_number_changes() {
        String reading = enter("Báo cáo có lý do", WRONG);
        String fingerprint = fingerprint(reading);
        assertThat(pages.post("thuky.sl", reading + "/passes", "fingerprint", fingerprint, "reason", "")
                        .status())
                .isEqualTo(422);
        assertThat(pages.post(
                                "thuky.sl",
                                reading + "/passes",
                                "fingerprint",
                                fingerprint,
                                "reason",
                                "Một lớp ghép, đã thống nhất")
                        .status())
                .isEqualTo(302);
        var page = pages.get("thuky.sl", reading);
        assertThat(page.page().select("mark.mark-bad")).isEmpty();
        assertThat(page.main()).contains("Một lớp ghép, đã thống nhất", "Đã bỏ qua");
        assertThat(pages.post("thuky.sl", reading + "/passes/withdrawal", "fingerprint", fingerprint)
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.sl", reading).page().select("mark.mark-bad"))
                .isNotEmpty();
        assertThat(pages.post("thuky.sl", reading + "/passes", "fingerprint", "0".repeat(64), "reason", "Không có")
                        .main())
                .contains("điều này không còn nữa");
        String other = enter("Báo cáo khác số", WRONG.replace("03 lớp", "02 lớp"));
        assertThat(fingerprint(other)).isNotEqualTo(fingerprint);
    }

    private String fingerprint(String reading) {
        return pages.get("thuky.sl", reading)
                .page()
                .select(".finding-bad input[name=fingerprint]")
                .attr("value");
    }

    @Test
    void a_word_file_is_read_and_a_wrong_one_is_answered_in_a_sentence() throws IOException {
        byte[] file = IncomingTextTests.word(IncomingTextTests.document(
                "<w:p><w:r><w:t>Đã mở 09 lớp, gồm: 05 lớp cũ, 03 lớp mới.</w:t></w:r></w:p>"));
        var entered = pages.upload("thuky.sl", "/report-readings", "file", "bao-cao.docx", file, "title", "Từ Word");
        assertThat(entered.status()).isEqualTo(302);
        assertThat(pages.get("thuky.sl", Objects.requireNonNull(entered.location()))
                        .main())
                .contains("bao-cao.docx", "các phần cộng lại được 8");
        assertThat(pages.upload("thuky.sl", "/report-readings", "file", "bao-cao.doc", file, "title", "Từ Word cũ")
                        .main())
                .contains("lưu lại thành .docx");
        assertThat(pages.post("thuky.sl", "/report-readings", "title", "Trống").main())
                .contains("Hãy dán nội dung hoặc chọn tệp.");
    }

    @Test
    void dangerous_files_are_answered_in_a_sentence_and_leave_nothing_behind() throws IOException {
        String body = IncomingTextTests.document("<w:p/>");
        assertThat(refused(IncomingTextTests.word(body, "word/vbaProject.bin", "x")))
                .contains("có macro");
        String bomb = IncomingTextTests.document("<w:p><w:r><w:t>" + " ".repeat(30_000_000) + "</w:t></w:r></w:p>");
        assertThat(refused(IncomingTextTests.word(bomb))).contains("phình quá lớn");
        assertThat(refused("không phải tệp nén".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("nguy.docx");
        assertThat(pages.get("thuky.sl", "/report-readings?q=nguy").main()).doesNotContain("Tệp nguy hiểm");
    }

    private String refused(byte[] file) {
        var answer = pages.upload("thuky.sl", "/report-readings", "file", "nguy.docx", file, "title", "Tệp nguy hiểm");
        assertThat(answer.status()).isEqualTo(422);
        return answer.main();
    }

    @Test
    void nobody_else_reads_it_and_deleting_takes_all_with_it() {
        String reading = enter("Báo cáo sẽ xóa", WRONG);
        pages.post("thuky.sl", reading + "/passes", "fingerprint", fingerprint(reading), "reason", "Đã rõ");
        assertThat(pages.get("thuky.lc", reading).status()).isEqualTo(404);
        assertThat(pages.post("truongkhoa.lc", reading + "/removal").status()).isEqualTo(404);
        assertThat(pages.get("giangvien.sl", "/report-readings").status()).isEqualTo(403);
        assertThat(pages.post("thuky.sl", reading + "/removal").status()).isEqualTo(302);
        assertThat(pages.get("thuky.sl", reading).status()).isEqualTo(404);
    }

    @Test
    void a_long_text_stands_on_several_pages_and_costs_no_more_statements() {
        String reading = enter("Báo cáo dài", WRONG.repeat(120));
        var page = pages.get("thuky.sl", reading);
        assertThat(page.bytes().length).isLessThan(50_000);
        assertThat(page.page().select(".paging").text()).contains("Trang 1");
        assertThat(pages.get("thuky.sl", reading + "?page=2").page().select("mark"))
                .isNotEmpty();
        String wrong = enter("Báo cáo sai rất nhiều", "Đã mở 09 lớp, gồm: 05 lớp cũ, 03 lớp mới. ".repeat(2_000));
        for (int number : new int[] {1, 2, 3, 50}) {
            assertThat(pages.get("thuky.sl", wrong + "?page=" + number).bytes().length)
                    .as("page " + number)
                    .isLessThanOrEqualTo(50_000);
        }
        assertThat(Statements.of(() -> pages.get("thuky.sl", reading))).hasSizeLessThanOrEqualTo(8);
        assertThat(Statements.of(() -> pages.get("thuky.sl", "/report-readings")))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void a_long_text_begins_with_the_gravest_and_counts_its_lines() {
        String filler = "Nhà trường tiếp tục thực hiện tốt các nhiệm vụ được giao.\n".repeat(150);
        String reading = enter(
                "Báo cáo nhiều trang",
                "Có hơn 20 bài tham gia.\n" + filler + "Đã mở 09 lớp, gồm: 05 lớp cũ, 03 lớp mới.\n");
        var page = pages.get("thuky.sl", reading).page();
        var first = page.select("main h2:contains(Điều cần xem trước) + ul li");
        assertThat(first).hasSize(1);
        assertThat(first.text()).contains("Ghi 9 lớp", "dòng 152");
        assertThat(first.select("a").attr("href")).contains("page=2#f2");
        assertThat(page.select(".paging").text()).contains("của văn bản").doesNotContain("dòng");
        assertThat(page.select("main").text()).contains("Trang 1/2 của văn bản, dòng 1–");
        assertThat(pages.get("thuky.sl", reading + "?page=2")
                        .page()
                        .select(".marked-text p[data-line=152] mark")
                        .text())
                .contains("09 lớp");
    }

    @Test
    void how_long_a_text_may_be_is_said_before_it_is_sent() {
        assertThat(pages.get("thuky.sl", "/report-readings/new").main()).contains("tối đa 1.000.000 ký tự");
    }
}
