package vn.thidua.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;

@IntegrationTest
class PicturePagesTests {

    private static final String TO_2022 = "/figures/pictures?from=2022-01-01&to=2022-06-30";

    @Autowired
    Pages pages;

    @Test
    void a_school_sees_its_classes_over_time_each_picture_with_its_numbers() {
        var page = pages.get("thuky.lc", TO_2022).page();
        assertThat(page.select("section.chart").size()).isGreaterThanOrEqualTo(4);
        assertThat(page.select("section.chart")).allSatisfy(section -> {
            assertThat(section.select("svg[role=img][aria-label]")).hasSize(1);
            assertThat(section.select("table tbody tr")).isNotEmpty();
        });
        assertThat(page.select("#classes table tbody tr")).hasSize(6);
    }

    @Test
    void a_cluster_sees_the_sum_of_its_schools() {
        assertThat(pages.get("thuky.cum", TO_2022).page().select("#learners svg rect"))
                .isNotEmpty();
    }

    @Test
    void the_page_stays_small_and_asks_the_database_a_bounded_number_of_times() {
        pages.viewer("thuky.cum");
        assertThat(Statements.of(() -> pages.get("thuky.cum", TO_2022))).hasSizeLessThanOrEqualTo(8);
        assertThat(pages.get("thuky.lc", TO_2022).bytes().length).isLessThan(50_000);
    }

    @Test
    void a_picture_can_be_taken_into_a_document() throws IOException {
        var answer = pages.get("thuky.lc", TO_2022.replace("?", "/classes.png?"));
        assertThat(answer.status()).isEqualTo(200);
        var image = ImageIO.read(new ByteArrayInputStream(answer.bytes()));
        assertThat(image.getWidth()).isEqualTo(ChartImage.width());
        assertThat(pages.get("thuky.lc", TO_2022.replace("?", "/khong-co.png?")).status())
                .isEqualTo(404);
    }

    @Test
    void what_is_not_known_has_no_bar_and_names_are_never_markup() {
        var chart = new Chart(
                "x",
                "<b>Tên</b>",
                List.of("Kỳ", "Lớp"),
                List.of(
                        new Chart.Row("<i>A</i>", List.of(new Chart.Value(null, "chưa có số liệu")), null),
                        new Chart.Row("B", List.of(new Chart.Value(BigDecimal.TEN, "10")), null)),
                false);
        String svg = ChartSvg.of(chart);
        assertThat(svg).doesNotContain("<i>").doesNotContain("<b>").contains("chưa có số liệu");
        assertThat(svg.split("<rect", -1)).hasSize(3);
        assertThat(svg).contains("width=\"0.0\"");
    }
}
