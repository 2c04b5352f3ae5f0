package vn.thidua.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.appraisal.MonthSheet.MonthLayer;
import vn.thidua.criteria.Arena;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionKind;
import vn.thidua.criteria.Rate;
import vn.thidua.criteria.Thresholds;
import vn.thidua.evaluation.RatingLevel;

class MonthMarksTests {

    private final Rate full = rate("Đủ 100 %", "100", "20");
    private final Rate less = rate("Từ 90 %", "90", "15");
    private final Rate bonus = rate("Việc tốt", null, "2");
    private final Criterion discipline = leaf("1", CriterionKind.POINTS, "5", "5", List.of());
    private final Criterion results = leaf("2", CriterionKind.BANDS, "20", "20", List.of(less, full));
    private final Criterion free = leaf("3", CriterionKind.POINTS, "75", null, List.of());
    private final Criterion extra = leaf("4", CriterionKind.ADJUSTMENT, "7", null, List.of(bonus));
    private final CriteriaTree tree = new CriteriaTree(
            UUID.randomUUID(),
            null,
            "Phiếu thử",
            Arena.MONTH_STAFF,
            new BigDecimal(100),
            true,
            new Thresholds(new BigDecimal(90), new BigDecimal(70), new BigDecimal(50)),
            false,
            List.of(discipline, results, free, extra));

    private static Rate rate(String label, @Nullable String from, String points) {
        return new Rate(
                UUID.randomUUID(), label, from == null ? null : new BigDecimal(from), new BigDecimal(points), null);
    }

    private static Criterion leaf(
            String code, CriterionKind kind, String maximum, @Nullable String preset, List<Rate> rates) {
        return new Criterion(
                UUID.randomUUID(),
                null,
                code,
                "Tiêu chí " + code,
                kind,
                new BigDecimal(maximum),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new BigDecimal("0.25"),
                preset == null ? null : new BigDecimal(preset),
                false,
                null,
                null,
                null,
                rates,
                List.of(),
                0);
    }

    private MonthMarks marks(boolean handedIn) {
        return new MonthMarks(tree, Map.of(), handedIn);
    }

    private static Mark points(String value, @Nullable String comment) {
        return new Mark(new BigDecimal(value), Map.of(), comment);
    }

    @Test
    void a_sheet_begins_with_its_presets_and_a_table_of_steps_with_the_percentage_that_leads_there() {
        MonthMarks marks = marks(false);
        assertThat(marks.of(MonthLayer.SELF, discipline).value()).isEqualByComparingTo("5");
        assertThat(marks.of(MonthLayer.SELF, results).value()).isEqualByComparingTo("100");
        assertThat(marks.of(MonthLayer.SELF, free).isEmpty()).isTrue();
        assertThat(marks.of(MonthLayer.SELF, extra).isEmpty()).isFalse();
        assertThat(marks.empty(MonthLayer.SELF)).containsExactly(free);
    }

    @Test
    void nought_is_a_score_and_empty_is_none() {
        MonthMarks marks = marks(false);
        marks.say(MonthLayer.SELF, free, points("0", null));
        assertThat(marks.empty(MonthLayer.SELF)).isEmpty();
        assertThat(marks.score(MonthLayer.SELF).total()).isEqualByComparingTo("25");
        marks.say(MonthLayer.SELF, free, Mark.EMPTY);
        assertThat(marks.empty(MonthLayer.SELF)).containsExactly(free);
    }

    @Test
    void each_level_begins_with_what_the_one_before_it_said() {
        MonthMarks marks = marks(true);
        marks.say(MonthLayer.SELF, free, points("70", null));
        marks.say(MonthLayer.SELF, discipline, points("4", "đi muộn"));
        assertThat(marks.of(MonthLayer.HEAD, discipline).value()).isEqualByComparingTo("4");
        assertThat(marks.of(MonthLayer.HEAD, discipline).comment()).isNull();
        marks.say(MonthLayer.HEAD, discipline, points("3", "hai lần"));
        assertThat(marks.score(MonthLayer.SELF).total()).isEqualByComparingTo("94");
        assertThat(marks.score(MonthLayer.FINAL).total()).isEqualByComparingTo("93");
        assertThat(marks.level(MonthLayer.FINAL)).isEqualTo(RatingLevel.HTXSNV);
        marks.say(MonthLayer.FINAL, free, points("66.75", "còn việc chậm"));
        assertThat(marks.score(MonthLayer.FINAL).total()).isEqualByComparingTo("89.75");
        assertThat(marks.level(MonthLayer.FINAL)).isEqualTo(RatingLevel.HTTNV);
    }

    @Test
    void a_sheet_with_a_hole_leads_to_no_level_however_many_points_it_has() {
        MonthMarks marks = marks(false);
        assertThat(marks.score(MonthLayer.SELF).total()).isEqualByComparingTo("25");
        assertThat(marks.level(MonthLayer.SELF)).isNull();
        marks.say(MonthLayer.SELF, free, points("70", null));
        assertThat(marks.level(MonthLayer.SELF)).isEqualTo(RatingLevel.HTXSNV);
    }

    @Test
    void what_was_not_handed_in_counts_for_nobody_but_its_writer() {
        MonthMarks marks = marks(false);
        marks.say(MonthLayer.SELF, discipline, points("1", "nháp"));
        assertThat(marks.of(MonthLayer.HEAD, discipline).value()).isEqualByComparingTo("5");
    }

    @Test
    void what_says_no_more_than_its_basis_is_not_kept() {
        MonthMarks marks = marks(true);
        marks.say(MonthLayer.SELF, discipline, points("5.00", null));
        assertThat(marks.hasOwn(MonthLayer.SELF, discipline)).isFalse();
        marks.say(MonthLayer.SELF, discipline, points("5", "ghi chú"));
        assertThat(marks.hasOwn(MonthLayer.SELF, discipline)).isTrue();
        assertThat(marks.unexplained(MonthLayer.SELF)).isEmpty();
        marks.say(MonthLayer.SELF, discipline, points("4", null));
        assertThat(marks.unexplained(MonthLayer.SELF)).containsExactly(discipline);
        marks.say(MonthLayer.SELF, free, points("70", null));
        assertThat(marks.unexplained(MonthLayer.SELF)).containsExactly(discipline);
    }

    @Test
    void what_was_posted_is_read_by_the_criteria_of_the_sheet_and_nothing_else() {
        var typed = new HashMap<String, String>();
        typed.put("v.1", "4,75");
        typed.put("w.1", "5");
        typed.put("c.1", " đi muộn ");
        typed.put("v.2", "95.5");
        typed.put("v.4~0", "2");
        typed.put("w.4~0", "0");
        typed.put("v.9", "100");
        var post = new SheetPost(tree, typed);
        assertThat(post.isSound()).isTrue();
        assertThat(post.lines()).containsOnlyKeys(discipline.id(), results.id(), extra.id());
        assertThat(post.lines().get(discipline.id()).mine()).isEqualTo(points("4.75", "đi muộn"));
        assertThat(post.lines().get(extra.id()).mine().counts()).containsEntry(bonus.id(), new BigDecimal("2"));
        assertThat(post.lines().get(extra.id()).seen().counts()).containsEntry(bonus.id(), new BigDecimal("0"));
    }

    @Test
    void numbers_outside_of_what_a_criterion_allows_are_told() {
        assertThat(problem("v.1", "5,25")).isEqualTo("appraisal.aboveMaximum");
        assertThat(problem("v.1", "-0,25")).isEqualTo("appraisal.belowMinimum");
        assertThat(problem("v.1", "4,8")).isEqualTo("appraisal.betweenSteps");
        assertThat(problem("v.1", "năm")).isEqualTo("appraisal.notANumber");
        assertThat(problem("v.2", "1000")).isEqualTo("appraisal.notAPercentage");
        assertThat(problem("v.4~0", "-1")).isEqualTo("appraisal.notACount");
        assertThat(problem("c.1", "x".repeat(501))).isEqualTo("appraisal.commentTooLong");
    }

    @Test
    void a_part_of_a_whole_is_no_more_than_the_whole() {
        Criterion share = new Criterion(
                UUID.randomUUID(),
                null,
                "5",
                "Chất lượng",
                CriterionKind.BANDS,
                new BigDecimal("30"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new BigDecimal("0.25"),
                null,
                false,
                null,
                null,
                "Số việc đạt yêu cầu ngay so với số việc hoàn thành, tính theo %",
                List.of(less, full),
                List.of(),
                0);
        assertThat(SheetPost.outside(share, new BigDecimal("150"))).isNotNull();
        assertThat(SheetPost.outside(share, new BigDecimal("100"))).isNull();
        assertThat(SheetPost.outside(results, new BigDecimal("150"))).isNull();
    }

    private String problem(String name, String value) {
        return new SheetPost(tree, Map.of(name, value))
                .lines().values().stream()
                        .map(SheetPost.Line::problem)
                        .findFirst()
                        .orElseThrow()
                        .key();
    }
}
