package vn.thidua.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.figure.FigureTable;
import vn.thidua.narrative.TrialReports;

@IntegrationTest
class IssuancePagesTests {

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    TrialReports trial;
    UUID report;
    String here;
    String signer = "Tẩn Đức Vinh";

    @BeforeEach
    void review() {
        trial = new TrialReports(database, transactions);
        trial.section(10, 1, "Phần I", "KẾT QUẢ", "HEADING", null, null);
        trial.section(20, 2, "I.", "ĐÀO TẠO", "TABLE", "training_by_programme", "Có {tc_total_classes:noun}.");
        report = trial.begin(LocalDate.of(2021, 7, 1), LocalDate.of(2021, 12, 31), LocalDate.of(2021, 12, 31));
        here = "/reports/" + report;
        assertThat(pages.post("hieutruong.lc", here + "/review").status()).isEqualTo(302);
    }

    @Test
    void who_heads_the_school_issues_with_the_own_password_and_all_is_frozen() {
        var wrong = issue("hieutruong.lc", "wrong", 901);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.main()).contains("Mật khẩu không đúng");
        var issued = issue("hieutruong.lc", Pages.PASSWORD, 901);
        assertThat(issued.status()).as(issued.main()).isEqualTo(302);
        var row = trial.run(
                () -> database.sql("select number, state, snapshot, sha256, paper_id from report where id = :id")
                        .param("id", report)
                        .query()
                        .singleRow());
        assertThat(row).containsEntry("number", "901-BC/TCT").containsEntry("state", "ISSUED");
        assertThat(FigureTable.parse((String) row.get("snapshot")).schools()).containsExactly(TrialReports.SCHOOL);
        var text = pages.get("hieutruong.lc", here + "/text").page();
        assertThat(text.selectFirst("article.official").text()).contains("Số 901-BC/TCT", "ngày 10 tháng 02 năm 2022");
        assertThat(pages.get("hieutruong.lc", "/papers/" + row.get("paper_id")).main())
                .contains("901-BC/TCT");
        assertThat(pages.post("thuky.lc", "/papers/" + row.get("paper_id") + "/annulment", "reason", "Nhầm số liệu")
                        .main())
                .contains("Mở lại báo cáo trước");
    }

    @Test
    void figures_that_move_after_the_issue_are_shown_beside_those_that_were_issued() {
        issue("hieutruong.lc", Pages.PASSWORD, 902);
        assertThat(pages.get("hieutruong.lc", here + "/changes").main()).contains("đúng những số liệu đã ban hành");
        trial.run(() -> database.sql("""
                        insert into training_class (id, version, organisation_id, programme_id, code, name, mode, opened_on, learners)
                        select gen_random_uuid(), 0, :school, id, 'SAU-BAN-HANH', 'Lớp nhập muộn', 'AT_SCHOOL', date '2021-09-01', 31 from programme where code = 'TC'
                        """).param("school", TrialReports.SCHOOL).update());
        try {
            assertThat(pages.get("hieutruong.lc", here + "/changes").main())
                    .contains("Lớp Trung cấp lý luận chính trị mở mới", "Có trong lời văn");
            assertThat(pages.get("hieutruong.lc", here + "/text").main()).doesNotContain("Lớp nhập muộn");
        } finally {
            trial.run(() -> database.sql("delete from training_class where code = 'SAU-BAN-HANH'")
                    .update());
        }
    }

    @Test
    void the_next_number_of_the_register_is_suggested_and_a_used_one_is_named() {
        issue("hieutruong.lc", Pages.PASSWORD, 921);
        trial = new TrialReports(database, transactions);
        trial.section(10, 2, "I.", "ĐÀO TẠO", "NARRATIVE", null, "Đã làm xong.");
        UUID next = trial.begin(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 6, 30), LocalDate.of(2021, 6, 30));
        here = "/reports/" + next;
        pages.post("hieutruong.lc", here + "/review");
        int suggested = Integer.parseInt(pages.get("hieutruong.lc", here + "/issue")
                .page()
                .select("input[name=number]")
                .attr("value"));
        assertThat(suggested).isGreaterThanOrEqualTo(922);
        var used = issue("hieutruong.lc", Pages.PASSWORD, 921);
        assertThat(used.status()).isEqualTo(422);
        assertThat(used.main()).contains("921-BC/TCT");
        assertThat(issue("hieutruong.lc", Pages.PASSWORD, suggested).status()).isEqualTo(302);
    }

    @Test
    void nobody_else_issues_and_nothing_is_issued_twice() {
        assertThat(pages.get("thuky.lc", here + "/issue").status()).isEqualTo(404);
        assertThat(issue("thuky.lc", Pages.PASSWORD, 903).status()).isEqualTo(404);
        assertThat(issue("hieutruong.sl", Pages.PASSWORD, 903).status()).isEqualTo(404);
        assertThat(issue("hieutruong.lc", Pages.PASSWORD, 903).status()).isEqualTo(302);
        assertThat(issue("hieutruong.lc", Pages.PASSWORD, 904).status()).isEqualTo(404);
    }

    @Test
    void the_page_before_the_issue_says_what_is_not_done_and_asks_little_of_the_database() {
        String path = here + "/issue";
        assertThat(pages.get("hieutruong.lc", path).main()).contains("mục chưa báo xong", "I. ĐÀO TẠO");
        var statements = Statements.of(() -> pages.get("hieutruong.lc", path)).stream()
                .filter(statement -> !statement.startsWith("INSERT INTO session"))
                .toList();
        assertThat(statements).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void the_leaders_of_the_day_are_offered_with_the_head_filled_in() {
        var page = pages.get("hieutruong.lc", here + "/issue").page();
        assertThat(page.select("#leaders option").eachAttr("value"))
                .containsExactly("Tẩn Đức Vinh", "Trần Quang Lâm", "Sùng Minh Chi");
        assertThat(page.select("#leaders option").eachText()).startsWith("Hiệu trưởng", "Phó Hiệu trưởng");
        assertThat(page.selectFirst("input[name=signer]").val()).isEqualTo("Tẩn Đức Vinh");
        assertThat(page.select("input[name=stranger]")).isEmpty();
    }

    @Test
    void a_deputy_signs_in_the_stead_of_the_head() {
        signer = "Trần Quang Lâm";
        assertThat(issue("hieutruong.lc", Pages.PASSWORD, 905).status()).isEqualTo(302);
        assertThat(pages.get("hieutruong.lc", here + "/text").main())
                .containsPattern("K/?T\\.? HIỆU TRƯỞNG")
                .contains("PHÓ HIỆU TRƯỞNG", "Trần Quang Lâm");
    }

    @Test
    void who_is_none_of_the_leaders_signs_when_somebody_says_so() {
        signer = "Người Ký Thay";
        var asked = issue("hieutruong.lc", Pages.PASSWORD, 906);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.main()).contains("Người Ký Thay không có trong lãnh đạo đương chức ngày 10/02/2022");
        assertThat(asked.page().selectFirst("input[name=signer]").val()).isEqualTo("Người Ký Thay");
        assertThat(asked.page().select("input[name=stranger][type=checkbox]")).hasSize(1);
        assertThat(issue("hieutruong.lc", Pages.PASSWORD, 906, "stranger", "true")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("hieutruong.lc", here + "/text").main()).contains("Người Ký Thay");
    }

    @Test
    void a_section_without_a_word_is_issued_as_a_name_alone_only_when_somebody_says_so() {
        trial = new TrialReports(database, transactions);
        trial.section(10, 2, "I.", "ĐÀO TẠO", "NARRATIVE", null, "Đã làm xong.");
        trial.section(20, 2, "II.", "THIÊN TAI", "NARRATIVE", null, null);
        trial.section(30, 2, "III.", "HỎA HOẠN", "NARRATIVE", null, null);
        UUID other = trial.begin(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 6, 30), LocalDate.of(2021, 6, 30));
        here = "/reports/" + other;
        String blank = here + "/sections/" + trial.sections(other).get(1);
        assertThat(pages.get("thuky.lc", blank).page().select("button[name=nothing]"))
                .hasSize(1);
        pages.post("thuky.lc", blank, "body", " ", "version", "0", "nothing", "1");
        var said = pages.get("thuky.lc", blank).page();
        assertThat(said.selectFirst("textarea[name=body]").text()).isEqualTo("Trong kỳ không phát sinh.");
        assertThat(said.select("button[name=nothing]")).isEmpty();

        pages.post("hieutruong.lc", here + "/review");
        var page = pages.get("hieutruong.lc", here + "/issue");
        assertThat(page.main())
                .contains("1 mục chưa viết chữ nào", "Vẫn ban hành, 1 mục chỉ có tên")
                .contains("4 mục chưa báo xong");
        assertThat(page.page().select("ul.heed li").eachText()).containsExactly("III. HỎA HOẠN");
        var asked = issue("hieutruong.lc", Pages.PASSWORD, 907);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.main()).contains("Còn 1 mục chưa viết chữ nào");
        assertThat(issue("hieutruong.lc", Pages.PASSWORD, 907, "bare", "true").status())
                .isEqualTo(302);
        assertThat(pages.get("hieutruong.lc", here + "/text").main()).contains("Trong kỳ không phát sinh.");
    }

    private Pages.Answer issue(String who, String password, int number, String... more) {
        return pages.post(
                who,
                here + "/issue",
                Stream.concat(
                                Stream.of(
                                        "number",
                                        Integer.toString(number),
                                        "issuedOn",
                                        "2022-02-10",
                                        "signer",
                                        signer,
                                        "password",
                                        password),
                                Stream.of(more))
                        .toArray(String[]::new));
    }
}
