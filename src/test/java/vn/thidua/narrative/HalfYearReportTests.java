package vn.thidua.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.Demo;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.persistence.Acting;

/** The school's report of the first half of 2022 as it is generated: every figure that the real one had (reference §8.2). */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HalfYearReportTests {

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    UUID report = UUID.randomUUID();
    String text;

    @BeforeAll
    void generate() {
        Acting.asSystem(() -> new TransactionTemplate(transactions).execute(status -> database.sql("""
                        insert into report (id, version, organisation_id, template_id, addressee_id, title, first_day, last_day, cut_off, state)
                        select :id, 0, :school, id, :addressee, 'Sơ kết 6 tháng đầu năm 2022', :first, :last, :last, 'DRAFT' from report_template where code = 'HALF_YEAR_BLOCK'
                        """)
                .param("id", report)
                .param("school", TrialReports.SCHOOL)
                .param("addressee", Demo.id("HVCTQG"))
                .param("first", LocalDate.of(2022, 1, 1))
                .param("last", LocalDate.of(2022, 6, 30))
                .update()));
        text = pages.get("thuky.lc", "/reports/" + report + "/text").main();
    }

    @Test
    void the_classes() {
        assertThat(text)
                .contains(
                        "07 lớp Trung cấp lý luận chính trị, 343 học viên",
                        "05 lớp, 255 học viên",
                        "02 lớp, 88 học viên")
                .contains("13 lớp bồi dưỡng, 646 học viên", "05 lớp, 213 học viên", "02 lớp, 90 học viên")
                .contains("03 lớp, 145 học viên", "cấp 96 chứng chỉ", "03 lớp, 198 học viên", "cấp 60 chứng chỉ");
    }

    @Test
    void conferences_and_publications() {
        assertThat(text)
                .contains("02 hội thảo", "21 bài tham gia", "hơn 20 bài tham gia", "100 % giảng viên")
                .contains("01 số", "05 tin", "01 bài");
    }

    @Test
    void salaries_and_staff_sent_to_study() {
        assertThat(text)
                .containsPattern("Nâng bậc lương cho 11 \\S+[^.]*trước thời hạn 03 [^.]*thường xuyên 08")
                .contains("14 lượt")
                .containsPattern(
                        "Cao cấp lý luận chính trị 01, thạc sĩ 03, ngạch chuyên viên chính 01, Trung cấp lý luận chính trị 01, tác phẩm kinh điển 08");
    }

    @Test
    void awards_with_their_decisions_and_documents_by_their_dates() {
        assertThat(text)
                .contains("cấp Học viện 01", "cấp tỉnh 05")
                .contains("Cấp Học viện", "Cấp tỉnh, bộ")
                .contains("Quyết định số 402/QĐ-UBND ngày 25/3/2022");
        assertThat(text.indexOf("05-HD/HĐTĐKT")).isPositive().isLessThan(text.indexOf("89-KH/TCT"));
        assertThat(text)
                .contains(
                        "102-KH/TCT",
                        "61-BC/TCT",
                        "63-BC/TCT",
                        "115-KH/HĐTĐKT",
                        "725-QĐ/TCT",
                        "05-HD/TCT",
                        "25-TTr/TCT");
        assertThat(text).doesNotContain("68-BC/TCT", "619-QĐ/TCT");
        assertThat(text.indexOf("99-KH/TCT")).isPositive().isLessThan(text.indexOf("100-KH/TCT"));
    }

    @Test
    void nothing_is_unknown_and_no_name_of_a_figure_is_left_over() {
        assertThat(text).doesNotContain("{", "}", "??");
    }

    @Test
    void it_is_assembled_and_written_down_at_once(TestReporter reporter) throws IOException {
        Files.createDirectories(Path.of("target/papers"));
        for (String page : List.of("/text", "/print", "/text.docx", "/text.pdf")) {
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 5; i++) {
                long start = System.nanoTime();
                byte[] bytes =
                        pages.get("thuky.lc", "/reports/" + report + page).bytes();
                best = Math.min(best, System.nanoTime() - start);
                if (page.contains(".")) {
                    Files.write(Path.of("target/papers/lai-chau-2022" + page.replace("/text", "")), bytes);
                } else {
                    assertThat(bytes.length).as(page).isLessThan(50_000);
                }
            }
            reporter.publishEntry(page + ", best of 5", best / 1_000_000 + " ms");
            assertThat(best).as(page).isLessThan(1_000_000_000L);
        }
    }
}
