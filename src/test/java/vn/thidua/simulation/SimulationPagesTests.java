package vn.thidua.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.Demo;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;

/** What the example would have given the schools of the demo world. */
@IntegrationTest
class SimulationPagesTests {

    @Autowired
    Pages pages;

    private static String example(String arena) throws Exception {
        var bytes = ByteBuffer.wrap(
                MessageDigest.getInstance("MD5").digest(("criteria/" + arena).getBytes(StandardCharsets.UTF_8)));
        return "/criteria/" + new UUID(bytes.getLong(), bytes.getLong()) + "/simulation";
    }

    @Test
    void the_cluster_sees_its_eight_schools_and_each_figure_behind_a_point() throws Exception {
        var all = pages.get("thuky.cum", example("CLUSTER") + "?year=2021");
        assertThat(all.page().select("main tbody tr")).hasSize(8);
        assertThat(all.main())
                .contains("Tính thử theo số liệu năm 2021", "TCT Sơn La", "%")
                .doesNotContain("??");
        var one = pages.get("thuky.cum", example("CLUSTER") + "/" + Demo.id("TCT-LC") + "?year=2021");
        assertThat(one.main()).contains("chưa có số liệu", "Điểm trừ").doesNotContain("??");
        assertThat(one.page().select("main a[href^=/figures/done_classes]")).hasSize(1);
        assertThat(pages.get("thuky.cum", example("CLUSTER") + "/export.csv?year=2021")
                        .text())
                .contains("TCT Lai Châu", "Điểm tối đa của các tiêu chí có số liệu");
    }

    @Test
    void a_school_sees_itself_alone_and_nobody_below_its_secretary_sees_it() throws Exception {
        assertThat(pages.get("thuky.lc", example("CLUSTER") + "?year=2021")
                        .page()
                        .select("main tbody tr"))
                .hasSize(1);
        assertThat(pages.get("thuky.lc", example("CLUSTER") + "/" + Demo.id("TCT-SL") + "?year=2021")
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("giangvien.lc", example("CLUSTER")).status()).isEqualTo(403);
    }

    @Test
    void forms_of_people_and_units_cannot_be_simulated_and_say_why() throws Exception {
        assertThat(pages.get("thuky.lc", example("UNITS")).main()).contains("chưa tách theo khoa, phòng");
    }

    @Test
    void pages_ask_the_database_little() throws Exception {
        for (String path : new String[] {
            example("CLUSTER") + "?year=2021", example("CLUSTER") + "/" + Demo.id("TCT-LC") + "?year=2021"
        }) {
            pages.get("thuky.cum", path);
            var answer = new Pages.Answer[1];
            assertThat(Statements.of(() -> answer[0] = pages.get("thuky.cum", path)))
                    .as(path)
                    .hasSizeLessThanOrEqualTo(8);
            assertThat(answer[0].bytes().length).as(path).isLessThan(50_000);
        }
    }
}
