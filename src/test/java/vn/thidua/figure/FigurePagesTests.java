package vn.thidua.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.Demo.id;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;

@IntegrationTest
class FigurePagesTests {

    private static final String YEAR = "from=2021-01-01&to=2021-12-31";

    @Autowired
    Pages pages;

    @Test
    void a_figure_shows_its_arithmetic_and_the_records_behind_it() {
        var answer = pages.get("thuky.lc", "/figures/tc_total_classes?" + YEAR);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select(".figure-sum a")).hasSize(2);
        int shown = Integer.parseInt(
                answer.page().selectFirst(".figure-value").text().replaceAll("\\D", ""));
        assertThat(answer.page().select("table.cards tbody tr")).hasSize(shown);
        assertThat(answer.page().selectFirst("table.cards tbody a").attr("href"))
                .startsWith("/training/");
    }

    @Test
    void an_entered_class_moves_the_figure() {
        String path = "/figures/new_learners?from=1987-01-01&to=1987-06-30";
        assertThat(pages.get("thuky.sl", path).main()).contains("chưa có số liệu");
        String code = "FIG-" + System.nanoTime() % 1000000;
        var entered = pages.post(
                "thuky.sl",
                "/training",
                "programme",
                "b5576317-703f-6ecc-0a2e-e5791c40362c",
                "code",
                code,
                "name",
                "Lớp thử số liệu",
                "mode",
                "AT_SCHOOL",
                "openedOn",
                "1987-03-01",
                "closedOn",
                "1987-05-01",
                "learners",
                "37");
        assertThat(entered.status()).isEqualTo(302);
        assertThat(pages.get("thuky.sl", path).main()).contains("37 học viên").contains(code);
        pages.post("thuky.sl", entered.location() + "/removal", "reason", "thử xong");
    }

    @Test
    void a_cluster_sees_the_sum_and_each_school_and_no_school_another() {
        assertThat(pages.get("thuky.cum", "/figures/done_classes?" + YEAR)
                        .page()
                        .select("section table.numbers tbody tr"))
                .hasSize(8);
        assertThat(pages.get("thuky.lc", "/figures/done_classes?school=" + id("TCT-SL") + "&" + YEAR)
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("thuky.cum", "/figures/done_classes?school=" + id("TCT-SL") + "&" + YEAR)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void who_was_rated_how_is_for_those_who_keep_the_records() {
        String path = "/figures/rated_people?" + YEAR;
        assertThat(pages.get("thuky.lc", path).page().select("table.cards tbody tr"))
                .isNotEmpty();
        for (String other : new String[] {"giangvien.lc", "truongkhoa.lc", "thuky.cum"}) {
            assertThat(pages.get(other, path).main()).contains("chỉ thường trực Hội đồng");
            assertThat(pages.get(other, path).page().select("table.cards tbody tr"))
                    .isEmpty();
            assertThat(pages.get(other, path.replace("?", "/export.csv?"))
                            .text()
                            .lines())
                    .hasSize(1);
        }
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused_in_a_sentence() {
        assertThat(pages.get("thuky.lc", "/figures?from=2022-06-30&to=2022-01-01")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void the_pages_ask_the_database_a_bounded_number_of_times() {
        pages.viewer("thuky.lc");
        pages.viewer("thuky.cum");
        assertThat(Statements.of(() -> pages.get("thuky.lc", "/figures"))).hasSizeLessThanOrEqualTo(6);
        assertThat(Statements.of(() -> pages.get("thuky.cum", "/figures/done_learners?" + YEAR)))
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void an_administrator_adds_a_figure_and_the_journal_tells() {
        String code = "thu_" + System.nanoTime() % 1000000;
        String[] form = {
            "code",
            code,
            "name",
            "Lớp Trung cấp đang học (thử)",
            "noun",
            "lớp",
            "subject",
            "TRAINING",
            "measure",
            "COUNT",
            "fact",
            "TRAINING_CLASS",
            "timing",
            "RUNNING",
            "narrowings",
            "TRAINING_CLASS/facet/TC"
        };
        assertThat(pages.post("thuky.lc", "/figures", form).status()).isEqualTo(403);
        assertThat(pages.post("quantri", "/figures", form).status()).isEqualTo(302);
        assertThat(pages.post("quantri", "/figures", form).status()).isEqualTo(422);
        assertThat(pages.get("thuky.lc", "/figures/" + code + "?" + YEAR).main())
                .contains("Trung cấp LLCT")
                .contains("Do quản trị viên thêm");
        assertThat(pages.get("quantri", "/journal").main()).contains("thêm số liệu báo cáo");
        assertThat(pages.post("quantri", "/figures/" + code + "/removal").status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.lc", "/figures/" + code).status()).isEqualTo(404);
        assertThat(pages.post("quantri", "/figures/tc_total_classes/removal").status())
                .isEqualTo(404);
    }
}
