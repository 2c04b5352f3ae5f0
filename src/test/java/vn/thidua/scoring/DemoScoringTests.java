package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.Demo;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Scope;

/** The northern border cluster's round of 2021: eight schools, run to its end. */
@IntegrationTest
class DemoScoringTests {

    private static final UUID ROUND = Demo.id("scoring/CTD-BGPB/2021");

    @Autowired
    Pages pages;

    @Autowired
    ScoringRounds rounds;

    @Test
    void eight_schools_come_out_in_their_order_and_every_layer_has_its_total() {
        var scores = Acting.within(Scope.SYSTEM, () -> rounds.scores(ROUND, Layer.FINAL));
        assertThat(scores).hasSize(8).allSatisfy(score -> {
            assertThat(score.total()).isNotNull().isBetween(new BigDecimal("500"), new BigDecimal("1050"));
            assertThat(score.self()).isNotNull();
            assertThat(score.cross()).isNotNull();
            assertThat(score.barredBecause()).isNull();
        });
        assertThat(scores.stream()
                        .sorted(Comparator.comparing(UnitScore::total).reversed())
                        .map(UnitScore::unitId))
                .containsExactly(
                        Demo.id("TCT-SL"),
                        Demo.id("TCT-LC"),
                        Demo.id("TCT-QN"),
                        Demo.id("TCT-LCA"),
                        Demo.id("TCT-DB"),
                        Demo.id("TCT-HG"),
                        Demo.id("TCT-LS"),
                        Demo.id("TCT-CB"));
    }

    @Test
    void one_score_was_disputed_explained_and_stands_as_reviewed_last() {
        ScoreMatrix matrix =
                Acting.within(Scope.SYSTEM, () -> rounds.matrix(rounds.requireLed(ROUND, pages.viewer("thuky.cum"))));
        var leaf = matrix.tree().leaves().stream()
                .filter(one -> one.code().equals("I.4"))
                .findFirst()
                .orElseThrow();
        var cell = matrix.of(Demo.id("TCT-DB")).of(leaf.id());
        assertThat(cell.self()).isEqualByComparingTo("60");
        assertThat(cell.cross()).hasSize(7);
        assertThat(cell.consensus().mean()).isEqualByComparingTo("42.8");
        assertThat(cell.standing()).isEqualByComparingTo("50");
        assertThat(cell.flagged()).isTrue();
        assertThat(matrix.lines().stream().mapToLong(ScoreMatrix.Line::flagged).sum())
                .isEqualTo(1);
    }

    @Test
    void all_members_see_the_end_side_by_side_in_few_statements_and_a_small_page() {
        String round = "/scoring-rounds/" + ROUND;
        for (String user : new String[] {"thuky.cum", "thuky.lc", "hieutruong.sl", "hocvien"}) {
            assertThat(pages.get(user, round + "/comparison").main())
                    .contains("Trường Chính trị tỉnh Sơn La", "chặt hơn các đơn vị khác", "rộng hơn các đơn vị khác");
        }
        assertThat(pages.get("giangvien.lc", round).status()).isEqualTo(403);
        assertThat(pages.get("hieutruong.ps", round).status()).isEqualTo(404);
        assertThat(pages.get("quantri", round).status()).isEqualTo(403);
        String unit = round + "/comparison/" + Demo.id("TCT-DB");
        assertThat(pages.get("thuky.lc", unit).main()).contains("Giải trình: Thiếu sót", "đã bỏ 40 và 44");
        assertThat(pages.get("thuky.lc", unit).bytes().length).isLessThan(50_000);
        assertThat(Statements.of(() -> pages.get("thuky.lc", unit))).hasSizeLessThanOrEqualTo(8);
        assertThat(Statements.of(() -> pages.get("thuky.lc", round))).hasSizeLessThanOrEqualTo(8);
        String sheet = "/score-sheets/" + Demo.id("self/" + ROUND + Demo.id("TCT-SL"));
        assertThat(pages.get("thuky.lc", sheet).status()).isEqualTo(200);
        assertThat(pages.get("thuky.lc", sheet + "/sections/0").page().select("input[inputmode]"))
                .isEmpty();
        assertThat(Statements.of(() -> pages.get("thuky.lc", sheet + "/sections/0")))
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void the_round_of_this_year_is_open_so_that_a_school_can_begin_at_once() {
        assertThat(pages.get("thuky.lc", "/").main()).contains("Tự chấm điểm: Chấm điểm thi đua năm 2022 của Cụm");
        assertThat(pages.get("thuky.lc", "/scoring-rounds/" + Demo.id("scoring/CTD-BGPB/2022"))
                        .main())
                .contains("Việc của", "Trường Chính trị tỉnh Lai Châu", "tự chấm");
    }
}
