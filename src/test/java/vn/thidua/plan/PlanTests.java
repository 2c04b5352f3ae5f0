package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.persistence.Acting;

@IntegrationTest
class PlanTests {

    @Autowired
    Pages pages;

    @Autowired
    CampaignProgress progress;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void progress_counts_targets_and_tasks_of_what_runs_today() {
        var lines = Acting.within(pages.viewer("thuky.lc").scope(), () -> new TransactionTemplate(transactions)
                .execute(status -> progress.of(id("TCT-LC"))));
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.link()).isEqualTo("/campaigns/" + id("campaign/TCT-LC/2022"));
            assertThat(line.targets()).isEqualTo(11);
            assertThat(line.tasks()).isEqualTo(11);
            assertThat(line.tasksDone()).isEqualTo(2);
        });
    }

    @Test
    void a_task_is_done_once_and_nothing_is_planned_in_a_closed_movement() {
        String path = pages.post(
                        "thuky.sl",
                        "/campaigns",
                        "organisation",
                        id("TCT-SL").toString(),
                        "level",
                        "SCHOOL",
                        "kind",
                        "PHASED",
                        "name",
                        "Đợt thử kế hoạch đã đóng",
                        "emulationYear",
                        "2025",
                        "from",
                        "2025-01-01")
                .location();
        pages.post("thuky.sl", path + "/tasks", "task", "Việc một", "lead", "Phòng", "time", "8/6/2025");
        var page = pages.get("thuky.sl", path).page();
        assertThat(page.selectFirst("table.plan td.when").text()).isEqualTo("08/6/2025");
        String task = page.selectFirst("table.plan a[href$=edit]").attr("href").replace("/edit", "");
        assertThat(pages.post("thuky.sl", task + "/completion").status()).isEqualTo(409);
        pages.post("thuky.sl", path + "/launch");
        assertThat(pages.post("thuky.sl", task + "/completion").status()).isEqualTo(302);
        assertThat(pages.post("thuky.sl", task + "/completion").status()).isEqualTo(409);
        pages.post("thuky.sl", path + "/closing");
        assertThat(pages.post("thuky.sl", task + "/removal").status()).isEqualTo(409);
        assertThat(pages.post("thuky.sl", task + "/completion/withdrawal").status())
                .isEqualTo(409);
        assertThat(pages.get("thuky.sl", task + "/edit").status()).isEqualTo(404);
    }

    /** The id that the demo world derives from a code. */
    private static UUID id(String code) {
        try {
            var hash = java.security.MessageDigest.getInstance("MD5")
                    .digest(("demo:" + code).getBytes(StandardCharsets.UTF_8));
            var buffer = java.nio.ByteBuffer.wrap(hash);
            return new UUID(buffer.getLong(), buffer.getLong());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
