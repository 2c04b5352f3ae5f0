package vn.thidua.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.ballot.TrialCluster;

/** The ranking on screen, as a workbook and on paper. */
@IntegrationTest
class RankingPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    TrialCluster cluster;
    TrialRound round;
    String path;

    @BeforeEach
    void score() {
        cluster = new TrialCluster(database, transactions, 4);
        round = new TrialRound(cluster, database, "BY_SCORE", new int[][] {{80, 70}, {90, 90}, {85, 65}, {60, 60}});
        path = "/scoring-rounds/" + round.id + "/ranking";
    }

    @Test
    void best_first_and_equal_totals_are_parted_by_section_one_with_a_sentence() {
        var rows = pages.get(cluster.secretary(), path).page().select("table.ranking tbody tr");
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0).text()).contains("Trường Chính trị B", "180 điểm, cao nhất trong 4 đơn vị");
        assertThat(rows.get(1).text())
                .contains(
                        "Trường Chính trị C",
                        "Cùng 150 điểm với Trường Chính trị A; đứng trên vì điểm mục I cao hơn: 85 so với 80");
        assertThat(rows.get(2).text()).contains("đứng dưới vì điểm mục I thấp hơn");
        assertThat(rows.get(3).text()).contains("120,00", "120 điểm, kém đơn vị hạng 3: 30 điểm");
    }

    @Test
    void a_barred_school_keeps_score_and_rank_and_the_page_says_why() {
        round.bar(1, "không nộp báo cáo năm");
        var first = pages.get(cluster.secretary(), path).page().selectFirst("table.ranking tbody tr");
        assertThat(first.text()).contains("Trường Chính trị B", "Không được suy tôn", "không nộp báo cáo năm");
    }

    @Test
    void columns_are_chosen_in_the_address() {
        var page = pages.get(cluster.secretary(), path + "?layer=REVIEW&layer=FINAL&section=II")
                .page();
        assertThat(page.select("table.ranking thead").text())
                .contains("Thẩm định")
                .doesNotContain("Tự chấm");
        assertThat(page.select("#section-title").text()).startsWith("II.");
        assertThat(page.select("table.matrix tbody tr")).hasSize(3);
        assertThat(page.select("table.matrix tbody tr").get(0).text()).contains("90 / 90");
        assertThat(page.select("a[href*=export]").attr("href")).contains("layer=REVIEW", "section=II");
    }

    @Test
    void a_member_sees_the_ranking_once_the_round_is_locked_and_those_who_lead_before() {
        assertThat(pages.get(cluster.secretaryOf(3), path).main())
                .contains("được công bố")
                .doesNotContain("180");
        assertThat(pages.get(cluster.secretaryOf(3), path + "/export.xlsx").status())
                .isEqualTo(404);
        assertThat(pages.get(cluster.secretaryOf(0), path).main()).contains("180 điểm");
        round.finish();
        assertThat(pages.get(cluster.secretaryOf(3), path).main()).contains("180 điểm");
        assertThat(pages.get("thuky.lc", path).status()).isEqualTo(404);
        assertThat(pages.get(new TrialCluster(database, transactions, 1).secretary(), path)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_workbook_has_a_sheet_a_section_and_no_formula() throws Exception {
        var sheets = new ArrayList<String>();
        boolean formula = false;
        Path file = Files.createTempFile("ranking", ".xlsx");
        Files.write(file, pages.get(cluster.secretary(), path + "/export.xlsx").bytes());
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    sheets.add(entry.getName());
                    formula |= new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                            .contains("<f>");
                }
            }
        }
        assertThat(sheets).hasSize(3);
        assertThat(formula).isFalse();
    }

    @Test
    void who_leads_puts_it_on_paper_in_both_layouts_and_nobody_else_does() {
        for (String layout : new String[] {"PORTRAIT", "LANDSCAPE"}) {
            var drafted = pages.post(cluster.secretary(), path + "/papers", "layout", layout);
            assertThat(drafted.status()).isEqualTo(302);
            assertThat(pages.get(cluster.secretary(), drafted.location()).main())
                    .contains("BẢNG TỔNG HỢP ĐIỂM THI ĐUA", "Tiêu chí I.1", "180");
        }
        assertThat(pages.post(cluster.secretaryOf(0), path + "/papers").status())
                .isEqualTo(404);
    }

    @Test
    void the_page_asks_few_statements() {
        pages.get(cluster.secretary(), path);
        assertThat(Statements.of(() -> pages.get(cluster.secretary(), path))).hasSizeLessThanOrEqualTo(8);
    }
}
