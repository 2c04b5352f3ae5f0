package vn.thidua.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.evaluation.RatingLevel;
import vn.thidua.rollup.Part.PartState;
import vn.thidua.rollup.RollupRule.RollupParts;

class RecipeTests {

    private static final Recipe BY_LEVELS = new Recipe(
            6,
            new Step(null, 50, null, RatingLevel.HTTNV),
            new Step(null, 70, null, RatingLevel.HTNV),
            new Step(null, 50, null, null));
    private static final Recipe BY_MEAN = new Recipe(
            2,
            new Step(new BigDecimal("90"), null, null, RatingLevel.HTTNV),
            new Step(new BigDecimal("70"), null, null, null),
            new Step(new BigDecimal("50"), null, null, null));

    @Test
    void five_excellent_months_of_nine_are_half_and_four_are_not() {
        assertThat(BY_LEVELS.of(months(5, 4)).level()).isEqualTo(RatingLevel.HTXSNV);
        assertThat(BY_LEVELS.of(months(4, 5)).level()).isEqualTo(RatingLevel.HTTNV);
    }

    @Test
    void one_month_below_good_keeps_from_excellent() {
        List<Part> months = months(8, 0);
        months.add(Part.counted(9, RatingLevel.HTNV, null));
        Outcome outcome = BY_LEVELS.of(months);
        assertThat(outcome.level()).isEqualTo(RatingLevel.HTTNV);
        assertThat(outcome.checks())
                .anyMatch(check -> check.kind() == Check.CheckKind.NONE_BELOW
                        && !check.met()
                        && check.found().intValue() == 1);
    }

    @Test
    void a_missing_month_is_said_and_is_not_nought() {
        List<Part> months = points("95", "91");
        months.add(Part.without(3, PartState.MISSING));
        Outcome outcome = BY_MEAN.of(months);
        assertThat(outcome.mean()).isEqualByComparingTo("93");
        assertThat(outcome.level()).isEqualTo(RatingLevel.HTXSNV);
        assertThat(outcome.numbers(PartState.MISSING)).containsExactly(3);
    }

    @Test
    void a_month_with_nought_points_counts_as_nought() {
        List<Part> months = points("95", "91", "0");
        assertThat(BY_MEAN.of(months).mean()).isEqualByComparingTo("62");
    }

    @Test
    void an_open_month_does_not_count_even_with_a_level() {
        List<Part> months = points("80", "80");
        months.add(new Part(3, PartState.OPEN, RatingLevel.HTXSNV, new BigDecimal("100")));
        assertThat(BY_MEAN.of(months).mean()).isEqualByComparingTo("80");
        assertThat(BY_MEAN.of(months).numbers(PartState.OPEN)).containsExactly(3);
    }

    @Test
    void too_few_months_give_no_level() {
        List<Part> months = months(3, 2);
        months.add(Part.without(6, PartState.MISSING));
        Outcome outcome = BY_LEVELS.of(months);
        assertThat(outcome.level()).isNull();
        assertThat(outcome.needed()).isEqualTo(6);
    }

    @Test
    void whoever_was_excused_needs_only_the_rest() {
        List<Part> months = months(3, 1);
        for (int i = 5; i <= 12; i++) {
            months.add(Part.without(i, PartState.EXCUSED));
        }
        Outcome outcome = BY_LEVELS.of(months);
        assertThat(outcome.needed()).isEqualTo(4);
        assertThat(outcome.level()).isEqualTo(RatingLevel.HTXSNV);
    }

    @Test
    void nobody_who_was_excused_all_year_gets_a_level() {
        var months = new ArrayList<Part>();
        for (int i = 1; i <= 12; i++) {
            months.add(Part.without(i, PartState.EXCUSED));
        }
        assertThat(BY_LEVELS.of(months).level()).isNull();
    }

    @Test
    void a_mean_of_thirds_is_rounded_half_up_to_two_places() {
        assertThat(BY_MEAN.of(points("90", "90", "89.99")).mean()).isEqualByComparingTo("90.00");
        assertThat(BY_MEAN.of(points("89.99", "89.99", "90")).mean()).isEqualByComparingTo("89.99");
    }

    @Test
    void points_that_are_not_known_give_no_mean_and_do_not_reach_a_step_that_asks_for_one() {
        List<Part> months = points("95", "95");
        months.add(Part.counted(3, RatingLevel.HTXSNV, null));
        Outcome outcome = BY_MEAN.of(months);
        assertThat(outcome.mean()).isNull();
        assertThat(outcome.level()).isNull();
    }

    @Test
    void a_year_of_quarters_rests_on_the_quarters_that_have_a_level() {
        List<Part> months = months(6, 3);
        for (int i = 10; i <= 12; i++) {
            months.add(Part.without(i, PartState.AHEAD));
        }
        Recipe quarter = new Recipe(2, step(50), step(70), step(50));
        Recipe year = new Recipe(2, step(75), step(75), step(50));
        Course course = Course.of(months, quarter, year, RollupParts.QUARTERS);
        assertThat(course.quarters())
                .extracting(Outcome::level)
                .containsExactly(RatingLevel.HTXSNV, RatingLevel.HTXSNV, RatingLevel.HTTNV, null);
        assertThat(course.year().level()).isEqualTo(RatingLevel.HTTNV);
        assertThat(course.year().numbers(PartState.AHEAD)).containsExactly(4);
    }

    @Test
    void order_changes_nothing_and_what_does_not_count_changes_nothing() {
        var dice = new Random(20211);
        for (int round = 0; round < 2_000; round++) {
            Recipe recipe = recipe(dice);
            List<Part> parts = parts(dice);
            Outcome before = recipe.of(parts);
            var shuffled = new ArrayList<>(parts);
            Collections.shuffle(shuffled, dice);
            assertThat(recipe.of(shuffled).level()).isEqualTo(before.level());
            assertThat(recipe.of(shuffled).mean()).isEqualTo(before.mean());
            var more = new ArrayList<>(parts);
            more.add(Part.without(99, PartState.EXCUSED));
            assertThat(recipe.of(more).level()).isEqualTo(before.level());
        }
    }

    @Test
    void a_better_month_never_makes_the_year_worse() {
        var dice = new Random(441);
        for (int round = 0; round < 5_000; round++) {
            Recipe recipe = recipe(dice);
            List<Part> parts = parts(dice);
            RatingLevel before = recipe.of(parts).level();
            int at = dice.nextInt(parts.size());
            Part part = parts.get(at);
            if (before == null || !part.counts()) {
                continue;
            }
            var better = new ArrayList<>(parts);
            better.set(at, raised(part));
            RatingLevel after = recipe.of(better).level();
            assertThat(after).isNotNull();
            assertThat(after.reaches(before)).isTrue();
        }
    }

    @Test
    void the_mean_lies_between_the_lowest_and_the_highest_month() {
        var dice = new Random(75);
        for (int round = 0; round < 2_000; round++) {
            List<Part> parts = parts(dice);
            List<BigDecimal> points =
                    parts.stream().filter(Part::counts).map(Part::points).toList();
            BigDecimal mean = recipe(dice).of(parts).mean();
            if (!points.isEmpty()) {
                assertThat(mean).isBetween(Collections.min(points), Collections.max(points));
            }
        }
    }

    private static Part raised(Part part) {
        RatingLevel level = part.level() == RatingLevel.HTXSNV
                ? RatingLevel.HTXSNV
                : RatingLevel.values()[part.level().ordinal() - 1];
        return Part.counted(part.number(), level, part.points().add(BigDecimal.ONE));
    }

    private static List<Part> parts(Random dice) {
        var parts = new ArrayList<Part>();
        for (int month = 1; month <= 12; month++) {
            int what = dice.nextInt(6);
            parts.add(
                    what == 0
                            ? Part.without(month, PartState.values()[1 + dice.nextInt(4)])
                            : Part.counted(
                                    month,
                                    RatingLevel.values()[dice.nextInt(4)],
                                    BigDecimal.valueOf(dice.nextInt(10_001), 2)));
        }
        return parts;
    }

    private static Recipe recipe(Random dice) {
        return new Recipe(1 + dice.nextInt(8), anyStep(dice), anyStep(dice), anyStep(dice));
    }

    private static Step anyStep(Random dice) {
        return new Step(
                dice.nextBoolean() ? null : BigDecimal.valueOf(dice.nextInt(101)),
                dice.nextBoolean() ? null : 1 + dice.nextInt(100),
                dice.nextBoolean() ? null : 1 + dice.nextInt(12),
                dice.nextBoolean() ? null : RatingLevel.values()[dice.nextInt(4)]);
    }

    private static Step step(int percent) {
        return new Step(null, percent, null, null);
    }

    private static List<Part> months(int excellent, int good) {
        var months = new ArrayList<Part>();
        for (int i = 1; i <= excellent + good; i++) {
            months.add(Part.counted(i, i <= excellent ? RatingLevel.HTXSNV : RatingLevel.HTTNV, null));
        }
        return months;
    }

    private static List<Part> points(String... points) {
        var months = new ArrayList<Part>();
        for (@Nullable String each : points) {
            months.add(Part.counted(months.size() + 1, RatingLevel.HTTNV, new BigDecimal(each)));
        }
        return months;
    }
}
