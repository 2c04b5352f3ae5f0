package vn.thidua.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.figure.Figures;

/** The way of a report through the pages of both sides. */
@IntegrationTest
class ReportPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    Reports reports;

    @Autowired
    Figures figures;

    @Autowired
    JdbcClient database;

    private RoundOfReports round;

    @BeforeEach
    void begin() {
        round = new RoundOfReports(pages, reports, figures, database);
    }

    @Test
    void a_report_goes_from_the_draft_to_its_acceptance_and_is_then_locked() {
        UUID id = round.begin("thuky.lc", "HALF_YEAR_CLUSTER", "CTD-BGPB", "2016", 1);
        String path = "/reports/" + id;
        assertThat(pages.get("thuky.lc", path).main())
                .contains("Công tác 6 tháng đầu năm 2016; phương hướng, nhiệm vụ 6 tháng cuối năm 2016")
                .contains("Dự thảo");
        assertThat(pages.post("thuky.lc", path + "/review").status()).isEqualTo(404);
        pages.post("hieutruong.lc", path + "/review");
        round.issue(id, "hieutruong.lc", "12-BC/TCT");
        pages.post("thuky.lc", path + "/submission");
        assertThat(pages.get("thuky.lc", path).main()).contains("Đang chờ nơi nhận trả lời");
        assertThat(pages.get("thuky.cum", path).main()).contains("Trả lời báo cáo");
        pages.post("thuky.cum", path + "/acceptance");
        assertThat(pages.get("thuky.lc", path).main()).contains("Đã tiếp nhận").contains("Thư ký Cụm thi đua");
        assertThat(pages.post("thuky.lc", path + "/withdrawal")
                        .page()
                        .selectFirst(".form-errors")
                        .text())
                .contains("không rút lại được nữa");
        assertThat(pages.post("hieutruong.lc", path + "/reopening", "reason", "sai số liệu")
                        .main())
                .contains("đã được tiếp nhận và khóa");
    }

    @Test
    void a_returned_report_is_opened_mended_and_handed_in_again() {
        UUID id = round.submitted("lc", "HALF_YEAR_CLUSTER", "CTD-BGPB", "2016", 2);
        String path = "/reports/" + id;
        assertThat(pages.post("thuky.cum", path + "/return").main()).contains("Hãy ghi lý do");
        pages.post("thuky.cum", path + "/return", "reason", "Số lớp chưa khớp với kế hoạch");
        assertThat(pages.get("hieutruong.lc", path).main())
                .contains("Số lớp chưa khớp với kế hoạch")
                .contains("Mở lại để sửa");
        pages.post("hieutruong.lc", path + "/reopening", "reason", "Sửa số lớp");
        assertThat(pages.get("thuky.cum", path).status()).isEqualTo(404);
        assertThat(pages.post("thuky.cum", path + "/acceptance").status()).isEqualTo(404);
        pages.post("hieutruong.lc", path + "/review");
        round.issue(id, "hieutruong.lc", "13-BC/TCT");
        pages.post("thuky.lc", path + "/submission");
        assertThat(pages.get("thuky.cum", path).main()).contains("lần 1").contains("Tiếp nhận");
    }

    @Test
    void who_comes_too_late_sees_the_report_as_it_stands_and_why_nothing_happened() {
        UUID id = round.submitted("lc", "HALF_YEAR_CLUSTER", "CTD-BGPB", "2015", 2);
        String path = "/reports/" + id;
        pages.post("thuky.cum", path + "/acceptance");
        var late = pages.post("thuky.lc", path + "/withdrawal");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().selectFirst(".form-errors").text()).contains("đã trả lời");
        assertThat(late.page().select("ol.way")).hasSize(1);
    }

    @Test
    void drafts_are_nobodys_business_above() {
        UUID id = round.begin("thuky.lc", "HALF_YEAR_CLUSTER", "CTD-BGPB", "2017", 1);
        assertThat(pages.get("thuky.cum", "/reports/" + id).status()).isEqualTo(404);
        assertThat(pages.get("hocvien", "/reports/" + id).status()).isEqualTo(404);
        assertThat(pages.get("thuky.sl", "/reports/" + id).status()).isEqualTo(404);
    }

    @Test
    void who_stands_above_the_addressee_reads_too_and_others_do_not() {
        UUID id = round.submitted("lc", "HALF_YEAR_CLUSTER", "CTD-BGPB", "2017", 2);
        assertThat(pages.get("hocvien", "/reports/" + id).status()).isEqualTo(200);
        assertThat(pages.post("hocvien", "/reports/" + id + "/acceptance").status())
                .isEqualTo(404);
        assertThat(pages.get("hieutruong.sl", "/reports/" + id).status()).isEqualTo(404);
        UUID toBlock = round.submitted("lc", "HALF_YEAR_BLOCK", "KTD-VHXH-LC", "2017", 2);
        assertThat(pages.get("thuky.cum", "/reports/" + toBlock).status()).isEqualTo(404);
        assertThat(pages.get("hocvien", "/reports/" + toBlock).status()).isEqualTo(404);
    }

    @Test
    void an_unlocking_has_a_reason_and_a_last_day() {
        UUID id = round.submitted("lc", "HALF_YEAR_CLUSTER", "CTD-BGPB", "2018", 1);
        String path = "/reports/" + id;
        pages.post("thuky.cum", path + "/acceptance");
        assertThat(pages.post("thuky.cum", path + "/unlocking", "reason", "Thiếu một lớp")
                        .main())
                .contains("mở khóa chỉ có thời hạn");
        var past = pages.post("thuky.cum", path + "/unlocking", "reason", "Thiếu một lớp", "mendUntil", "2022-01-31");
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.page().selectFirst(".form-errors").text()).contains("đã qua");
        var again = past.page().selectFirst("details[open] form[action$=/unlocking]");
        assertThat(again.selectFirst("textarea[name=reason]").text()).isEqualTo("Thiếu một lớp");
        assertThat(again.selectFirst("input[name=mendUntil]").val()).isEqualTo("2022-01-31");
        pages.post("thuky.cum", path + "/unlocking", "reason", "Thiếu một lớp", "mendUntil", "2022-02-20");
        assertThat(pages.get("hieutruong.lc", path).main()).contains("20/02/2022");
        pages.post("hieutruong.lc", path + "/reopening", "reason", "Bổ sung lớp");
        assertThat(pages.get("thuky.lc", path).main()).contains("Dự thảo");
    }

    @Test
    void an_answer_is_taken_back_until_the_school_has_built_on_it() {
        UUID id = round.submitted("lc", "HALF_YEAR_CLUSTER", "CTD-BGPB", "2018", 2);
        String path = "/reports/" + id;
        pages.post("thuky.cum", path + "/return", "reason", "Bấm nhầm thôi");
        pages.post("thuky.cum", path + "/answer-removal");
        assertThat(pages.get("thuky.cum", path).main()).contains("Tiếp nhận");
        pages.post("thuky.cum", path + "/return", "reason", "Thiếu phụ lục");
        pages.post("hieutruong.lc", path + "/reopening", "reason", "Bổ sung phụ lục");
        assertThat(pages.post("thuky.cum", path + "/answer-removal").status()).isEqualTo(404);
    }

    @Test
    void a_report_is_begun_once_for_a_period_and_an_addressee() {
        round.begin("thuky.lc", "HALF_YEAR_BLOCK", "KTD-VHXH-LC", "2016", 1);
        var twin = pages.post(
                "thuky.lc",
                "/reports",
                "outline",
                round.outline("HALF_YEAR_BLOCK", "KTD-VHXH-LC"),
                "year",
                "2016",
                "half",
                "1");
        assertThat(twin.status()).isEqualTo(422);
        assertThat(twin.main()).contains("đã được bắt đầu");
        assertThat(pages.post(
                                "thuky.lc",
                                "/reports",
                                "outline",
                                round.outline("HALF_YEAR_BLOCK", "CTD-BGPB"),
                                "year",
                                "2016",
                                "half",
                                "1")
                        .main())
                .contains("không dùng được");
    }

    @Test
    void the_body_above_asks_and_sees_who_is_missing() {
        var asked = pages.post(
                "thuky.cum",
                "/reports/calls",
                "template",
                round.template("HALF_YEAR_CLUSTER").toString(),
                "year",
                "2021",
                "half",
                "2",
                "dueOn",
                "2022-01-10",
                "basis",
                "Công văn 01-CV/CTĐ");
        assertThat(asked.location()).startsWith("/reports/received?call=");
        round.submitted("lc", "HALF_YEAR_CLUSTER", "CTD-BGPB", "2021", 2);
        var page = pages.get("thuky.cum", asked.location());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.main()).contains("trễ").doesNotContain("null");
        assertThat(pages.get("hocvien", "/reports/received").status()).isEqualTo(200);
        assertThat(Statements.of(() -> pages.get("thuky.cum", asked.location())))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(Statements.of(() -> pages.get("thuky.lc", "/reports"))).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void a_draft_is_thrown_away_and_its_heading_said_anew() {
        UUID id = round.begin("thuky.lc", "HALF_YEAR_CLUSTER", "CTD-BGPB", "2015", 1);
        String path = "/reports/" + id;
        assertThat(pages.post("thuky.lc", path, "title", "Công tác", "cutOff", "2015-07-01", "version", "0")
                        .main())
                .contains("phải nằm trong kỳ báo cáo");
        assertThat(pages.post("thuky.lc", path, "title", "Công tác nửa năm", "cutOff", "2015-06-20", "version", "0")
                        .status())
                .isEqualTo(302);
        assertThat(pages.post("thuky.lc", path, "title", "Cũ", "cutOff", "2015-06-20", "version", "0")
                        .status())
                .isEqualTo(409);
        assertThat(pages.post("thuky.lc", path + "/removal").location()).isEqualTo("/reports");
        assertThat(pages.get("thuky.lc", path).status()).isEqualTo(404);
    }

    @Test
    void every_figure_of_an_outline_is_in_the_catalogue() {
        assertThat(database.sql("""
                        select distinct x.code[1] from report_section_template s cross join lateral regexp_matches(s.draft, '\\{([a-z0-9_]+)[:}]', 'g') as x (code)
                         where x.code[1] not in ('period', 'next', 'year', 'before') and not exists (select from figure f where f.code = x.code[1])
                        """).query(String.class).list()).isEmpty();
    }
}
