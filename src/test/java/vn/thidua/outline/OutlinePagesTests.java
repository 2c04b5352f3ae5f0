package vn.thidua.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.narrative.TrialReports;

/** Outlines speak of figures and of time by their names; the database keeps codes. */
@IntegrationTest
class OutlinePagesTests {

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void no_outline_shows_a_code() {
        var outlines = pages.get("quantri", "/report-templates").page().select("tbody a");
        assertThat(outlines).isNotEmpty();
        outlines.forEach(outline -> {
            var page = pages.get("quantri", outline.attr("href"));
            assertThat(page.main()).as(outline.text()).doesNotContainPattern("\\{[a-z_]+(:noun)?\\}");
            assertThat(page.bytes().length).as(outline.text()).isLessThanOrEqualTo(50_000);
        });
    }

    @Test
    void a_section_of_its_time_is_written_with_names_and_kept_with_codes() {
        var trial = new TrialReports(database, transactions);
        UUID first = trial.section(10, 3, "1.", "Đào tạo {period}", "NARRATIVE", null, null);
        UUID outline = trial.run(() -> database.sql("select template_id from report_section_template where id = :id")
                .param("id", first)
                .query(UUID.class)
                .single());
        String path = "/report-templates/" + outline + "/sections";
        assertThat(pages.get("quantri", path + "/new").main()).contains("1. Đào tạo {kỳ báo cáo}");

        var refused = post(path, first, "Phòng dịch", "Có {Lớp không có}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.main()).contains("Không có số liệu nào tên {Lớp không có}");
        assertThat(post(path, first, "Phòng dịch {Lớp bồi dưỡng}", "Có").status())
                .as("a heading counts nothing")
                .isEqualTo(422);

        assertThat(post(path, first, "Phòng dịch {kỳ báo cáo}", "{Năm trước} có {Lớp bồi dưỡng: lớp}")
                        .status())
                .isEqualTo(302);
        var kept = trial.run(() -> database.sql(
                        "select id, heading, draft from report_section_template where template_id = :outline and optional")
                .param("outline", outline)
                .query()
                .singleRow());
        assertThat(kept).containsEntry("heading", "Phòng dịch {period}");
        assertThat(kept).containsEntry("draft", "{before} có {bd_total_classes:noun}");
        var form = pages.get("quantri", path + "/" + kept.get("id") + "/edit").page();
        assertThat(form.selectFirst("textarea[name=draft]").text()).isEqualTo("{năm trước} có {Lớp bồi dưỡng: lớp}");
        assertThat(form.selectFirst("input[name=heading]").val()).isEqualTo("Phòng dịch {kỳ báo cáo}");
    }

    private Pages.Answer post(String path, UUID after, String heading, String draft) {
        return pages.post(
                "quantri",
                path,
                "after",
                after.toString(),
                "label",
                "2.",
                "heading",
                heading,
                "draft",
                draft,
                "validFrom",
                "2020-02-01");
    }
}
