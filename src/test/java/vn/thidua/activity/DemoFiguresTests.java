package vn.thidua.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.Demo.id;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.figure.FigureTable;
import vn.thidua.figure.Figures;
import vn.thidua.shared.Period;

/** What {@link DemoFactsTests} counts fact by fact, as the reports will say it. */
@IntegrationTest
class DemoFiguresTests {

    private static final UUID LAI_CHAU = id("TCT-LC");

    @Autowired
    Figures figures;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private FigureTable over(List<UUID> schools, Period period) {
        return new TransactionTemplate(transactions).execute(status -> {
            database.sql("select set_config('app.reads', '*', true)").query().singleRow();
            return figures.over(schools, period);
        });
    }

    @Test
    void lai_chaus_report_of_the_first_half_of_2022() {
        FigureTable table = over(List.of(LAI_CHAU), new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 30)));
        assertThat(Stream.of(
                                "tc_total_classes",
                                "tc_total_learners",
                                "tc_carried_classes",
                                "tc_carried_learners",
                                "tc_new_classes",
                                "tc_new_learners",
                                "bd_total_classes",
                                "bd_total_learners",
                                "bd_capnhat_classes",
                                "bd_capnhat_learners",
                                "bd_cvc_classes",
                                "bd_cvc_learners",
                                "bd_cvc_closed",
                                "bd_ldql_phong_classes",
                                "bd_ldql_phong_learners",
                                "bd_ldql_phong_closed",
                                "bd_ldql_phong_certs",
                                "bd_cv_classes",
                                "bd_cv_learners",
                                "bd_cv_closed",
                                "bd_cv_certs",
                                "conf_school_count",
                                "conf_school_papers",
                                "bulletin_issues",
                                "web_news",
                                "web_articles",
                                "salary_raise_total",
                                "salary_raise_early",
                                "salary_raise_regular",
                                "study_cc",
                                "study_ths",
                                "study_cvc",
                                "study_tc",
                                "study_kinhdien",
                                "staff_turns",
                                "award_academy",
                                "award_province_people",
                                "award_province_collectives")
                        .map(code -> code + " " + table.of(LAI_CHAU, code).amount())
                        .map(text -> text.replaceAll("\\.0+$", ""))
                        .collect(Collectors.toList()))
                .containsExactly(
                        "tc_total_classes 7",
                        "tc_total_learners 343",
                        "tc_carried_classes 5",
                        "tc_carried_learners 255",
                        "tc_new_classes 2",
                        "tc_new_learners 88",
                        "bd_total_classes 13",
                        "bd_total_learners 646",
                        "bd_capnhat_classes 5",
                        "bd_capnhat_learners 213",
                        "bd_cvc_classes 2",
                        "bd_cvc_learners 90",
                        "bd_cvc_closed 2",
                        "bd_ldql_phong_classes 3",
                        "bd_ldql_phong_learners 145",
                        "bd_ldql_phong_closed 2",
                        "bd_ldql_phong_certs 96",
                        "bd_cv_classes 3",
                        "bd_cv_learners 198",
                        "bd_cv_closed 1",
                        "bd_cv_certs 60",
                        "conf_school_count 2",
                        "conf_school_papers 41",
                        "bulletin_issues 1",
                        "web_news 5",
                        "web_articles 1",
                        "salary_raise_total 11",
                        "salary_raise_early 3",
                        "salary_raise_regular 8",
                        "study_cc 1",
                        "study_ths 3",
                        "study_cvc 1",
                        "study_tc 1",
                        "study_kinhdien 8",
                        "staff_turns 14",
                        "award_academy 1",
                        "award_province_people 3",
                        "award_province_collectives 2");
        assertThat(table.of(LAI_CHAU, "conf_school_papers").shown()).isEqualTo("hơn 41");
        assertThat(table.of(LAI_CHAU, "essay_contest_pct").shown()).startsWith("100");
    }

    @Test
    void the_clusters_report_of_the_first_half_of_2021() {
        List<UUID> schools = Stream.of("TCT-SL", "TCT-LC", "TCT-DB", "TCT-LCA", "TCT-HG", "TCT-QN", "TCT-LS", "TCT-CB")
                .map(code -> id(code))
                .toList();
        FigureTable table = over(schools, new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 6, 30)));
        assertThat(Stream.of(
                                "done_classes",
                                "done_learners",
                                "carried_classes",
                                "carried_learners",
                                "new_classes",
                                "new_learners",
                                "plan_year_classes",
                                "plan_year_learners",
                                "prog_tc_classes",
                                "prog_tc_learners",
                                "prog_cv_classes",
                                "prog_cvc_learners",
                                "prog_ldql_phong_classes",
                                "prog_cc_learners",
                                "prog_nn_th_classes",
                                "staff_turns",
                                "study_ths",
                                "study_vb2",
                                "study_tc",
                                "study_cc",
                                "study_hc_cc",
                                "study_chuyenmon",
                                "research_total",
                                "research_bo_tinh",
                                "research_co_so",
                                "research_khoa_phong",
                                "research_bo_tinh_accepted",
                                "research_co_so_ongoing",
                                "initiative_total",
                                "bulletin_schools",
                                "bulletin_issues",
                                "bulletin_items",
                                "web_schools",
                                "gvdg_total",
                                "gvdg_xuatsac",
                                "gvdg_hocvien",
                                "student_contest_joined",
                                "student_contest_reached",
                                "conf_total")
                        .map(code -> code + " " + table.total(code).amount())
                        .map(text -> text.replaceAll("\\.0+$", ""))
                        .collect(Collectors.toList()))
                .containsExactly(
                        "done_classes 260",
                        "done_learners 16182",
                        "carried_classes 147",
                        "carried_learners 9852",
                        "new_classes 113",
                        "new_learners 6330",
                        "plan_year_classes 323",
                        "plan_year_learners 20399",
                        "prog_tc_classes 69",
                        "prog_tc_learners 4536",
                        "prog_cv_classes 16",
                        "prog_cvc_learners 578",
                        "prog_ldql_phong_classes 24",
                        "prog_cc_learners 952",
                        "prog_nn_th_classes 28",
                        "staff_turns 86",
                        "study_ths 12",
                        "study_vb2 11",
                        "study_tc 6",
                        "study_cc 6",
                        "study_hc_cc 12",
                        "study_chuyenmon 39",
                        "research_total 83",
                        "research_bo_tinh 4",
                        "research_co_so 64",
                        "research_khoa_phong 15",
                        "research_bo_tinh_accepted 3",
                        "research_co_so_ongoing 31",
                        "initiative_total 31",
                        "bulletin_schools 7",
                        "bulletin_issues 9",
                        "bulletin_items 175",
                        "web_schools 8",
                        "gvdg_total 16",
                        "gvdg_xuatsac 5",
                        "gvdg_hocvien 11",
                        "student_contest_joined 30",
                        "student_contest_reached 24",
                        "conf_total 5");
        assertThat(table.of(id("TCT-QN"), "done_classes").shown()).isEqualTo("107");
        assertThat(table.of(id("TCT-QN"), "done_learners").shown()).isEqualTo("6.118");
        assertThat(table.of(id("TCT-SL"), "tc_total_learners").shown()).isEqualTo("1.079");
        assertThat(table.of(id("TCT-DB"), "tc_total_learners").shown()).isEqualTo("1.076");
        assertThat(table.total("done_share_classes").shown()).isEqualTo("80,5 %");
        assertThat(table.total("done_share_learners").shown()).isEqualTo("79,3 %");
        assertThat(table.of(id("TCT-HG"), "research_co_so_ongoing").shown()).isEqualTo("10");
        assertThat(table.of(id("TCT-QN"), "initiative_total").shown()).isEqualTo("24");
    }
}
