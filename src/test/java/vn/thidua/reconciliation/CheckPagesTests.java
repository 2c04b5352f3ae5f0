package vn.thidua.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.Demo;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.persistence.Acting;

/** The checks of a report that is being written: each finding leads to the section in which it stands. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckPagesTests {

    private static final UUID SCHOOL = Demo.id("TCT-LC");

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID report = UUID.randomUUID();
    private final UUID section = UUID.randomUUID();

    @BeforeAll
    void write() {
        system("""
                insert into report (id, version, organisation_id, template_id, addressee_id, title, first_day, last_day, cut_off, state)
                select :report, 0, :school, id, :addressee, 'Báo cáo để kiểm tra', :first, :last, :last, 'DRAFT' from report_template where code = 'HALF_YEAR_BLOCK'
                """);
        system("""
                insert into report_section (id, version, organisation_id, report_id, position, depth, label, heading, content, body)
                select :section, 0, :school, :report, 1, 3, '1.', 'Đào tạo', 'NARRATIVE',
                       'Đã mở 09 lớp bồi dưỡng khác, gồm: 05 lớp thứ nhất, 03 lớp thứ hai.'
                """);
    }

    private void system(String sql) {
        Acting.asSystem(() -> new TransactionTemplate(transactions).execute(status -> database.sql(sql)
                .param("report", report)
                .param("section", section)
                .param("school", SCHOOL)
                .param("addressee", Demo.id("HVCTQG"))
                .param("first", LocalDate.of(2017, 1, 1))
                .param("last", LocalDate.of(2017, 6, 30))
                .update()));
    }

    @Test
    void a_finding_leads_to_its_section_and_may_pass_with_a_reason() {
        var page = pages.get("thuky.lc", "/reports/" + report + "/checks").page();
        var finding = Objects.requireNonNull(page.select(".finding-bad").first());
        assertThat(finding.text()).contains("Ghi 9 lớp, nhưng các phần cộng lại được 8", "1. Đào tạo");
        assertThat(finding.select("a").eachAttr("href")).contains("/reports/" + report + "/sections/" + section);
        String fingerprint = finding.select("input[name=fingerprint]").attr("value");
        String passes = "/reports/" + report + "/passes";
        assertThat(pages.post("truongkhoa.lc", passes, "fingerprint", fingerprint, "reason", "Đã rõ")
                        .status())
                .isEqualTo(404);
        assertThat(pages.post("thuky.lc", passes, "fingerprint", fingerprint, "reason", "Một lớp ghép")
                        .status())
                .isEqualTo(302);
        var after = pages.get("thuky.lc", "/reports/" + report + "/checks");
        assertThat(after.page().select(".finding-bad")).isEmpty();
        assertThat(after.main()).contains("Một lớp ghép");
        assertThat(pages.post("thuky.lc", passes + "/withdrawal", "fingerprint", fingerprint)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void what_was_let_pass_stands_in_the_history_of_the_report_with_rule_and_reason() {
        UUID other = begin("Đã mở 12 lớp bồi dưỡng, gồm: 05 lớp thứ nhất, 03 lớp thứ hai.", 2018);
        String fingerprint = pages.get("thuky.lc", "/reports/" + other + "/checks")
                .page()
                .select(".finding-bad input[name=fingerprint]")
                .attr("value");
        String passes = "/reports/" + other + "/passes";
        pages.post("thuky.lc", passes, "fingerprint", fingerprint, "reason", "Bốn lớp ghép theo thông báo");
        var history = pages.get("thuky.lc", "/reports/" + other).page().select("ol.history");
        assertThat(history.text())
                .contains("Bỏ qua kết quả kiểm tra", "R01", "Ghi 12 lớp", "Lý do: Bốn lớp ghép theo thông báo");
        assertThat(history.parents().select(".no-print").select("ol.history")).isEmpty();
        pages.post("thuky.lc", passes + "/withdrawal", "fingerprint", fingerprint);
        assertThat(pages.get("hieutruong.lc", "/reports/" + other).main())
                .contains("Xét lại kết quả kiểm tra", "Bỏ qua kết quả kiểm tra");
    }

    @Test
    void a_report_with_very_many_findings_stays_light_and_loses_none() {
        UUID long_ = begin("Đã mở 12 lớp bồi dưỡng, gồm: 05 lớp thứ nhất, 03 lớp thứ hai.\n".repeat(250), 2019);
        var first = pages.get("thuky.lc", "/reports/" + long_ + "/checks");
        assertThat(first.bytes().length).isLessThanOrEqualTo(50_000);
        assertThat(first.page().select(".chip-bad").text()).matches("Sai \\d+");
        int found = 0;
        for (int page = 1; page < 100; page++) {
            var here = pages.get("thuky.lc", "/reports/" + long_ + "/checks?page=" + page);
            assertThat(here.bytes().length).as("page " + page).isLessThanOrEqualTo(50_000);
            found += here.page().select(".finding-bad").size();
            if (here.page().select("a[rel=next]").isEmpty()) {
                break;
            }
        }
        assertThat(first.page().select(".chip-bad strong").text()).isEqualTo(Integer.toString(found));
    }

    private UUID begin(String body, int year) {
        UUID id = UUID.randomUUID();
        Acting.asSystem(() -> new TransactionTemplate(transactions).execute(status -> {
            database.sql("""
                            insert into report (id, version, organisation_id, template_id, addressee_id, title, first_day, last_day, cut_off, state)
                            select :report, 0, :school, id, :addressee, 'Báo cáo có ý kiến', :first, :last, :last, 'DRAFT' from report_template where code = 'HALF_YEAR_BLOCK'
                            """)
                    .param("report", id)
                    .param("school", SCHOOL)
                    .param("addressee", Demo.id("HVCTQG"))
                    .param("first", LocalDate.of(year, 1, 1))
                    .param("last", LocalDate.of(year, 6, 30))
                    .update();
            return database.sql(
                            "update report_section set body = case heading when 'Ưu điểm' then :body else '' end where report_id = :report")
                    .param("report", id)
                    .param("body", body)
                    .update();
        }));
        return id;
    }

    @Test
    void only_the_authors_people_see_the_checks() {
        assertThat(pages.get("truongkhoa.lc", "/reports/" + report + "/checks").status())
                .isEqualTo(200);
        for (String other : List.of("thuky.sl", "thuky.cum")) {
            assertThat(pages.get(other, "/reports/" + report + "/checks").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void the_page_costs_a_fixed_number_of_statements() {
        pages.get("thuky.lc", "/reports/" + report + "/checks"); // signs in, and reads the catalogue of figures
        assertThat(Statements.of(() -> pages.get("thuky.lc", "/reports/" + report + "/checks")))
                .hasSizeLessThanOrEqualTo(8);
    }
}
