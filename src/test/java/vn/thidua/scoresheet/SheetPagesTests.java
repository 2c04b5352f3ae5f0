package vn.thidua.scoresheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.Demo;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.scoring.ScoringJourney;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SheetPagesTests {

    @Autowired
    Pages pages;

    private ScoringJourney journey;
    private String round;
    private String sheet;

    @BeforeAll
    void a_round_is_open() {
        journey = new ScoringJourney(pages);
        round = journey.prepare("thuky.cum", "2021", "1", "FULL");
        assertThat(journey.step("thuky.cum", round, "DRAFT").status()).isEqualTo(302);
        sheet = journey.begin("thuky.lc", round, "TCT-LC");
    }

    @Test
    void a_sheet_begins_with_what_the_figures_say_and_begins_once() {
        assertThat(journey.begin("hieutruong.lc", round, "TCT-LC")).isEqualTo(sheet);
        var section = pages.get("thuky.lc", sheet + "/sections/0");
        assertThat(section.main()).contains("Hoàn thành kế hoạch số lớp", "Số liệu và hồ sơ:");
        assertThat(section.page().selectFirst("input[name='lines[0].actual']").val())
                .isNotEmpty();
        assertThat(section.bytes().length).isLessThan(50_000);
        assertThat(Statements.of(() -> pages.get("thuky.lc", sheet + "/sections/0")))
                .hasSizeLessThanOrEqualTo(8);
        assertThat(Statements.of(() -> pages.get("thuky.lc", sheet))).hasSizeLessThanOrEqualTo(8);
        assertThat(Statements.of(() -> pages.get("thuky.cum", round))).hasSizeLessThanOrEqualTo(8);
        assertThat(Statements.of(() -> pages.get("thuky.cum", "/scoring-rounds")))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void two_people_write_different_lines_of_one_section_and_both_stay() {
        List<String> secretary = section("thuky.lc", 3);
        List<String> rector = section("hieutruong.lc", 3);
        ScoringJourney.type(secretary, "lines[0].comment", "thư ký ghi");
        ScoringJourney.type(rector, "lines[1].comment", "hiệu trưởng ghi");
        assertThat(send("thuky.lc", 3, secretary).status()).isEqualTo(302);
        assertThat(send("hieutruong.lc", 3, rector).status()).isEqualTo(302);
        assertThat(pages.get("thuky.lc", sheet + "/sections/3").text()).contains("thư ký ghi", "hiệu trưởng ghi");
    }

    @Test
    void two_people_on_one_line_see_both_versions_and_nothing_is_lost() {
        List<String> secretary = section("thuky.lc", 4);
        List<String> rector = section("hieutruong.lc", 4);
        ScoringJourney.type(secretary, "lines[0].comment", "bản thứ nhất");
        ScoringJourney.type(rector, "lines[0].comment", "bản thứ hai");
        ScoringJourney.type(rector, "lines[1].comment", "dòng khác");
        rector.addAll(List.of("_once", UUID.randomUUID().toString()));
        assertThat(send("thuky.lc", 4, secretary).status()).isEqualTo(302);
        ScoringJourney.type(secretary, "lines[0].counts[0]", "2");
        var conflict = send("hieutruong.lc", 4, rector);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.main()).contains("vừa ghi tiêu chí này");
        assertThat(conflict.text()).contains("bản thứ hai");
        assertThat(send("hieutruong.lc", 4, rector).status())
                .as("pressed again on the old page, it is refused again and not called done")
                .isEqualTo(409);
        assertThat(pages.get("thuky.lc", sheet + "/sections/4").text()).contains("bản thứ nhất", "dòng khác");
        var again = ScoringJourney.fields(conflict.page().selectFirst("form.score-form"));
        assertThat(send("hieutruong.lc", 4, again).status()).isEqualTo(302);
        assertThat(pages.get("thuky.lc", sheet + "/sections/4").text()).contains("bản thứ hai");
    }

    @Test
    void two_editors_at_the_same_moment_and_a_double_click_leave_one_version_and_one_sheet() throws Exception {
        List<String> first = section("thuky.lc", 5);
        List<String> second = section("hieutruong.lc", 5);
        ScoringJourney.type(first, "lines[0].comment", "cùng lúc một");
        ScoringJourney.type(second, "lines[0].comment", "cùng lúc hai");
        var both = together(() -> send("thuky.lc", 5, first), () -> send("hieutruong.lc", 5, second));
        assertThat(both.stream().map(Pages.Answer::status)).containsExactlyInAnyOrder(302, 409);
        String[] unit = {"unit", Demo.id("TCT-LC").toString()};
        var begun = together(
                () -> pages.post("thuky.lc", round + "/sheets", unit),
                () -> pages.post("hieutruong.lc", round + "/sheets", unit));
        assertThat(begun.stream().map(Pages.Answer::location)).containsOnly(sheet);
    }

    private static List<Pages.Answer> together(
            java.util.concurrent.Callable<Pages.Answer> one, java.util.concurrent.Callable<Pages.Answer> other)
            throws Exception {
        var pool = java.util.concurrent.Executors.newFixedThreadPool(2);
        try {
            return List.of(pool.submit(one), pool.submit(other)).stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void what_is_no_number_is_said_beside_the_line_and_the_rest_is_kept() {
        List<String> typed = section("thuky.lc", 1);
        ScoringJourney.type(typed, "lines[1].target", "mười");
        ScoringJourney.type(typed, "lines[2].comment", "giữ lại");
        var answer = send("thuky.lc", 1, typed);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.main()).contains("“mười” không phải là số");
        assertThat(answer.page().selectFirst("input[name='lines[1].target']").val())
                .isEqualTo("mười");
        assertThat(pages.get("thuky.lc", sheet + "/sections/1").text()).contains("giữ lại");
    }

    @Test
    void a_target_of_nought_is_refused_and_no_target_needs_a_reason() {
        List<String> typed = section("thuky.lc", 0);
        ScoringJourney.type(typed, "lines[0].target", "0");
        var answer = send("thuky.lc", 0, typed);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.main()).contains("Chỉ tiêu không thể bằng 0", "để trống ô chỉ tiêu");
    }

    @Test
    void what_is_counted_is_counted_whole() {
        List<String> typed = section("thuky.lc", 3);
        String name = null;
        for (int i = 0; i < typed.size(); i += 2) {
            name = name == null && typed.get(i).contains(".counts[") ? typed.get(i) : name;
        }
        ScoringJourney.type(typed, name, "2,5");
        var answer = send("thuky.lc", 3, typed);
        assertThat(answer.status()).as(name).isEqualTo(422);
        assertThat(answer.main()).contains("phải là số nguyên");
    }

    @Test
    void a_post_without_its_fields_is_no_fault_of_the_server() {
        assertThat(pages.post("thuky.lc", sheet + "/sections/0").status()).isBetween(300, 499);
        assertThat(pages.post("thuky.lc", sheet + "/sections/0", "lines[1].comment", "x")
                        .status())
                .isBetween(300, 499);
    }

    @Test
    void another_school_reads_no_sheet_that_is_still_being_filled() {
        assertThat(pages.get("thuky.sl", sheet).status()).isEqualTo(404);
        assertThat(pages.get("thuky.cum", sheet).status()).isEqualTo(404);
        assertThat(pages.get("giangvien.lc", sheet).status()).isEqualTo(404);
        assertThat(pages.post("thuky.sl", sheet + "/sections/0").status()).isEqualTo(404);
        assertThat(pages.post("thuky.sl", sheet + "/signature").status()).isEqualTo(404);
        assertThat(pages.post(
                                "thuky.sl",
                                round + "/sheets",
                                "unit",
                                Demo.id("TCT-LC").toString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_sheet_with_gaps_says_each_of_them_and_is_not_signed() {
        var refused = pages.post("hieutruong.lc", sheet + "/signature");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.main()).contains("chưa chấm.", "Không có kết quả thì ghi 0");
        assertThat(pages.post("thuky.lc", sheet + "/signature").status()).isEqualTo(403);
    }

    @Test
    void a_complete_sheet_is_signed_locked_and_unlocked_with_a_reason() {
        String own = journey.begin("hieutruong.sl", round, "TCT-SL");
        journey.fill("thuky.sl", own, "1");
        journey.prove("thuky.sl", own, pdf());
        var sheetPage = pages.get("hieutruong.sl", own);
        assertThat(sheetPage.main()).contains("Phiếu đã đủ để ký");
        assertThat(pages.post("hieutruong.sl", own + "/signature").status()).isEqualTo(302);
        assertThat(pages.post("hieutruong.sl", own + "/signature").status()).isEqualTo(422);
        assertThat(pages.post("thuky.sl", own + "/sections/0", "lines[0].comment", "x")
                        .status())
                .isEqualTo(409);
        assertThat(pages.get("thuky.cum", own).status()).isEqualTo(200);
        assertThat(pages.get("thuky.lc", own).status()).isEqualTo(404);
        assertThat(pages.get("hieutruong.sl", own + "/print").main()).contains("PHIẾU TỰ CHẤM ĐIỂM");
        assertThat(pages.get("hieutruong.sl", own + "/export.csv").text())
                .contains("I.1", "Hoàn thành kế hoạch số lớp");
        assertThat(pages.get("hieutruong.sl", own + "/export.xlsx").bytes()).startsWith('P', 'K');
        Element file = pages.get("thuky.cum", own + "/sections/0").page().selectFirst("a[href^=/score-files/]");
        assertThat(pages.get("thuky.cum", file.attr("href")).status()).isEqualTo(200);
        assertThat(pages.get("thuky.lc", file.attr("href")).status()).isEqualTo(404);
        assertThat(pages.post("thuky.cum", own + "/unlocking", "reason", "").status())
                .isEqualTo(422);
        assertThat(pages.post("thuky.cum", own + "/unlocking", "reason", "nhập nhầm số lớp")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("hieutruong.sl", "/journal").main()).contains("mở khóa phiếu tự chấm");
    }

    private List<String> section(String user, int nth) {
        return ScoringJourney.fields(
                pages.get(user, sheet + "/sections/" + nth).page().selectFirst("form.score-form"));
    }

    private Pages.Answer send(String user, int nth, List<String> fields) {
        return pages.post(user, sheet + "/sections/" + nth, fields.toArray(String[]::new));
    }

    static byte[] pdf() {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 3 3]>>endobj\nxref\n0 4\n0000000000 65535 f \n"
                        + "0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n164\n%%EOF\n")
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    @Test
    void of_levels_that_exclude_one_another_one_is_chosen_or_none() {
        List<String> typed = section("thuky.lc", 3);
        ScoringJourney.type(typed, "lines[0].chosen", "1");
        assertThat(send("thuky.lc", 3, typed).status()).isEqualTo(302);
        var kept = pages.get("thuky.lc", sheet + "/sections/3");
        assertThat(kept.page().select("[name='lines[0].chosen']").eachAttr("value"))
                .containsExactly("0", "1", "2", "none");
        assertThat(kept.page().select("[name='lines[0].chosen'][checked]").eachAttr("value"))
                .containsExactly("1");
        assertThat(kept.main()).contains("mức “Hoàn thành tốt nhiệm vụ”: 30");
        typed = section("thuky.lc", 3);
        ScoringJourney.type(typed, "lines[0].chosen", "none");
        assertThat(send("thuky.lc", 3, typed).status()).isEqualTo(302);
        assertThat(pages.get("thuky.lc", sheet + "/sections/3").main()).contains("không có mức nào: 0");
        typed = section("thuky.lc", 3);
        ScoringJourney.type(typed, "lines[0].chosen", "7");
        var bent = send("thuky.lc", 3, typed);
        assertThat(bent.status()).isEqualTo(422);
        assertThat(bent.main()).contains("không phải là một mức");
    }
}
