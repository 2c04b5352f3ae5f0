package vn.thidua.compilation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.Demo;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.figure.Figures;
import vn.thidua.narrative.ReportFigures;
import vn.thidua.persistence.Acting;
import vn.thidua.report.Reports;
import vn.thidua.shared.Period;

/** The demonstration's round of July 2021: six of eight accepted, one handed in, one not. */
@IntegrationTest
class CompilationPagesTests {

    private static final Period HALF = new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 6, 30));
    private static final List<String> ACCEPTED = List.of("TCT-SL", "TCT-LC", "TCT-DB", "TCT-LCA", "TCT-QN", "TCT-LS");

    @Autowired
    Pages pages;

    @Autowired
    Reports reports;

    @Autowired
    ReportFigures values;

    @Autowired
    Figures figures;

    @Autowired
    CompiledReports compiled;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void only_accepted_reports_are_added_up_and_the_missing_are_named() {
        assertThat(pages.get("thuky.cum", path()).main())
                .contains("Tổng hợp từ 6/8 đơn vị")
                .contains("TCT Hà Giang, TCT Hoàng Đình Giong");
        var sum = Acting.asSystem(() -> new TransactionTemplate(transactions)
                .execute(status -> figures.over(ACCEPTED.stream().map(this::id).toList(), HALF)
                        .total("done_classes")
                        .shown()));
        assertThat(pages.get("thuky.cum", path() + "/figures/done_classes").main())
                .contains("Cộng các báo cáo " + sum + " lớp");
    }

    @Test
    void a_superlative_is_proved_by_its_numbers() {
        assertThat(pages.get("thuky.cum", path()).main()).contains("Trường ĐTCB Nguyễn Văn Cừ – 107 lớp");
        assertThat(pages.get("thuky.cum", path() + "/figures/tc_total_classes").main())
                .contains("TCT Sơn La: 17 lớp");
    }

    @Test
    void a_figure_set_otherwise_needs_a_reason_and_prints_a_note() {
        String figure = path() + "/figures/bulletin_items";
        assertThat(pages.post("thuky.cum", figure, "amount", "999").status()).isEqualTo(422);
        assertThat(pages.post("thuky.cum", figure, "amount", "999", "reason", "Thêm bản tin chung của Cụm")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.cum", figure).main()).contains("999").contains("Thêm bản tin chung của Cụm");
        var viewer = pages.viewer("thuky.cum");
        var said = Acting.within(viewer.scope(), () -> new TransactionTemplate(transactions)
                .execute(status -> values.of(reports.require(report(), viewer))));
        assertThat(said.of("bulletin_items").orElseThrow().shown()).isEqualTo("999");
        assertThat(said.notes().get("bulletin_items")).contains("Thêm bản tin chung của Cụm");
        assertThat(said.notes().get("done_classes"))
                .as("of how many schools, and who is missing")
                .contains("Tổng hợp từ 6/8 đơn vị", "Trường Chính trị tỉnh");
        pages.post("thuky.cum", figure + "/removal");
        assertThat(pages.get("thuky.cum", figure).main()).doesNotContain("999");
        assertThat(pages.post("thuky.cum", path() + "/figures/done_share_classes", "amount", "50", "reason", "thử xem")
                        .main())
                .contains("suy ra từ hai số liệu khác");
    }

    @Test
    void no_outline_that_adds_reports_up_has_a_table_of_todays_records() {
        List<String> tables = Acting.asSystem(() -> new TransactionTemplate(transactions)
                .execute(status -> database.sql("""
                        select t.code || ' ' || s.source_code from report_section_template s join report_template t on t.id = s.template_id
                         where t.compiled and s.content = 'TABLE' and s.source_code not in ('training_by_school', 'targets_measured')
                        """).query(String.class).list()));
        assertThat(tables).isEmpty();
    }

    @Test
    void a_share_is_taken_of_the_total_that_stands_beside_it() {
        String figure = path() + "/figures/tc_total_classes";
        var counted = pages.get("thuky.cum", figure).main();
        pages.post("thuky.cum", figure, "amount", "100", "reason", "Cộng cả lớp của đơn vị chưa nộp");
        assertThat(counted).doesNotContain("17 % trong tổng số 100");
        assertThat(pages.get("thuky.cum", path() + "?subject=TRAINING").main()
                        + pages.get("thuky.cum", figure).main())
                .contains("17 % trong tổng số 100");
        pages.post("thuky.cum", figure + "/removal");
    }

    @Test
    void a_passage_is_quoted_with_a_click() {
        var page = pages.get("thuky.cum", path() + "/passages").page();
        String section = page.select("#section option").stream()
                .filter(option -> option.text().contains("phong trào thi đua"))
                .findFirst()
                .orElseThrow()
                .val();
        var passages = pages.get("thuky.cum", path() + "/passages?section=" + section);
        assertThat(passages.main()).contains("TCT Sơn La").contains("Mỗi giảng viên một bài giảng điện tử");
        String source = passages.page().select("main *:has(input[name=source])").stream()
                .filter(part -> part.text().contains("Mỗi giảng viên một bài giảng điện tử"))
                .reduce((outer, inner) -> inner)
                .orElseThrow()
                .selectFirst("input[name=source]")
                .val();
        assertThat(pages.post("thuky.cum", path() + "/quotes", "section", section, "source", source)
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.cum", path() + "/passages?section=" + section)
                        .main())
                .contains("Đã trích vào báo cáo này");
        assertThat(pages.get("thuky.cum", "/reports/" + report() + "/text").main())
                .contains("Mỗi giảng viên một bài giảng điện tử");
    }

    @Test
    void pages_ask_the_database_a_bounded_number_of_times() {
        assertThat(Statements.of(() -> pages.get("thuky.cum", path()))).hasSizeLessThanOrEqualTo(8);
        assertThat(Statements.of(() -> pages.get("thuky.cum", path() + "/figures/done_classes")))
                .hasSizeLessThanOrEqualTo(8);
        assertThat(Statements.of(() -> pages.get("thuky.cum", path() + "/passages")))
                .hasSizeLessThanOrEqualTo(8);
        assertThat(pages.get("thuky.cum", path()).bytes().length).isLessThan(50_000);
    }

    @Test
    void the_table_of_schools_holds_what_they_reported_and_names_who_is_missing() {
        String before = lineOf("Sơn La");
        Acting.asSystem(() -> new TransactionTemplate(transactions)
                .execute(status ->
                        database.sql("""
                        insert into training_class (id, version, organisation_id, programme_id, code, name, mode, opened_on, learners)
                        select gen_random_uuid(), 0, :school, id, 'SAU-TIEP-NHAN', 'Lớp nhập sau khi báo cáo được tiếp nhận', 'AT_SCHOOL', date '2021-03-01', 31 from programme where code = 'TC'
                        """).param("school", id("TCT-SL")).update()));
        try {
            assertThat(lineOf("Sơn La")).isEqualTo(before);
            assertThat(lineOf("Hà Giang")).contains("chưa có báo cáo được tiếp nhận");
            String sum = lineOf("Cộng");
            assertThat(sum).contains(counted("carried_classes"), counted("new_learners"), counted("done_classes"));
        } finally {
            Acting.asSystem(() -> new TransactionTemplate(transactions)
                    .execute(status -> database.sql("delete from training_class where code = 'SAU-TIEP-NHAN'")
                            .update()));
        }
    }

    private String counted(String code) {
        return pages.get("thuky.cum", path() + "/figures/" + code)
                .main()
                .replaceFirst("(?s).*Cộng các báo cáo ([\\d.]+) .*", "$1");
    }

    private String lineOf(String school) {
        return pages
                .get("thuky.cum", "/reports/" + report() + "/text")
                .page()
                .select("table.tabulation tbody tr")
                .stream()
                .map(row -> row.text())
                .filter(row -> row.contains(school))
                .findFirst()
                .orElse("");
    }

    @Test
    void every_page_of_a_compiled_report_asks_no_more_than_any_other() {
        String section = pages.get("thuky.cum", "/reports/" + report() + "/sections")
                .page()
                .select("table.sections tbody th a")
                .get(3)
                .attr("href");
        for (String page :
                List.of("", "/text", "/sections", "/checks", "/print", "/compilation", "/compilation/passages")) {
            frugal("/reports/" + report() + page);
        }
        frugal(section);
    }

    private void frugal(String page) {
        var statements = Statements.of(() -> pages.get("thuky.cum", page)).stream()
                .filter(statement -> !statement.startsWith("INSERT INTO session"))
                .toList();
        assertThat(statements).as(page).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void eight_accepted_reports_add_up_to_what_the_cluster_stated() {
        UUID all = id("CTD-BGPB");
        var totals = Acting.asSystem(() -> new TransactionTemplate(transactions)
                .execute(status -> figures.over(
                        database.sql(
                                        "select member_id from membership where organisation_id = :cluster and emulation_year = '2021'")
                                .param("cluster", all)
                                .query(UUID.class)
                                .list(),
                        HALF)));
        assertThat(totals.total("done_classes").shown()).isEqualTo("260");
        assertThat(totals.total("done_learners").shown()).isEqualTo("16.182");
        var one = totals.asOne(all, java.util.Map.of());
        assertThat(one.of(all, "done_share_classes").shown())
                .isEqualTo(totals.total("done_share_classes").shown());
    }

    @Test
    void nobody_else_sees_the_draft() {
        for (String user : Set.of("hocvien", "thuky.lc", "chuyenvien.pgd")) {
            assertThat(pages.get(user, path()).status()).as(user).isEqualTo(404);
        }
        assertThat(pages.get("thuky.lc", "/reports/" + id("report/TCT-LC/2022H1") + "/compilation")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_matrix_is_exported_whole() {
        String csv = pages.get("thuky.cum", path() + "/export.csv").text();
        assertThat(csv).contains("TCT Sơn La").contains("Cộng 6/8");
    }

    private String path() {
        return "/reports/" + report() + "/compilation";
    }

    private UUID report() {
        return id("report/CTD-BGPB/2021H1");
    }

    private UUID id(String code) {
        return Demo.id(code);
    }
}
