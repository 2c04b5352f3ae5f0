package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.Demo.id;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.persistence.Acting;

@IntegrationTest
class MeasuredTargetsTests {

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    org.springframework.transaction.PlatformTransactionManager transactions;

    @Test
    void all_eleven_targets_of_a_plan_can_be_measured() {
        assertThat(database.sql("select code from measure where to_regclass('measure_' || lower(code)) is null")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void the_year_that_is_over_is_measured_against_its_targets() {
        String path = pages.post(
                        "thuky.lc",
                        "/campaigns",
                        "organisation",
                        id("TCT-LC").toString(),
                        "level",
                        "SCHOOL",
                        "kind",
                        "PHASED",
                        "name",
                        "Đợt thử đo chỉ tiêu năm 2021",
                        "emulationYear",
                        "2021",
                        "from",
                        "2021-01-01")
                .location();
        String[] measures = {
            "RATED_EXCELLENT",
            "RATED_GOOD",
            "LDTT_ACHIEVED",
            "CSTDCS_ACHIEVED",
            "LECTURERS_EXCELLENT_SCHOOL",
            "UNITS_TTLDXS",
            "COLLECTIVES_COMMENDED",
            "PEOPLE_COMMENDED"
        };
        for (String measure : measures) {
            assertThat(pages.post(
                                    "thuky.lc",
                                    path + "/targets",
                                    "wording",
                                    "Chỉ tiêu " + measure,
                                    "measure",
                                    measure,
                                    "comparison",
                                    "EXACTLY",
                                    "bound",
                                    "20")
                            .status())
                    .isEqualTo(302);
        }
        var page = pages.get("thuky.lc", path).page();
        assertThat(page.select("table.targets tbody tr")).hasSize(measures.length);
        assertThat(page.select("table.targets tbody tr").first().text())
                .contains("giới hạn trên")
                .contains("trên");
        assertThat(page.select("table.targets tbody").text()).doesNotContain("Chưa có số liệu");
        long rated = Acting.asSystem(() -> new org.springframework.transaction.support.TransactionTemplate(transactions)
                .execute(status -> database.sql(
                                "select denominator from measure_rated_good where organisation_id = ? and emulation_year = '2021'")
                        .param(id("TCT-LC"))
                        .query(Long.class)
                        .single()));
        assertThat(page.select("table.targets tbody tr").get(1).text()).contains("trên " + rated);
        pages.post("thuky.lc", path + "/removal");
    }
}
