package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.TargetReading.TargetState;

class TargetReadingTests {

    @Test
    void eight_of_nine_do_not_reach_ninety_percent_and_nine_of_ten_do() {
        assertThat(percent(Comparison.AT_LEAST, 90, null, 8L, 9L)).isEqualTo(TargetState.NOT_MET);
        assertThat(percent(Comparison.AT_LEAST, 90, null, 9L, 10L)).isEqualTo(TargetState.MET);
        assertThat(percent(Comparison.AT_LEAST, 90, null, 10L, 10L)).isEqualTo(TargetState.EXCEEDED);
    }

    @Test
    void a_range_is_met_at_both_ends_and_exceeded_beyond() {
        assertThat(percent(Comparison.BETWEEN, 80, 90, 79L, 100L)).isEqualTo(TargetState.NOT_MET);
        assertThat(percent(Comparison.BETWEEN, 80, 90, 80L, 100L)).isEqualTo(TargetState.MET);
        assertThat(percent(Comparison.BETWEEN, 80, 90, 90L, 100L)).isEqualTo(TargetState.MET);
        assertThat(percent(Comparison.BETWEEN, 80, 90, 91L, 100L)).isEqualTo(TargetState.EXCEEDED);
        assertThat(percent(Comparison.BETWEEN, 10, 15, 1000L, 9999L)).isEqualTo(TargetState.MET);
        assertThat(percent(Comparison.BETWEEN, 10, 15, 999L, 9999L)).isEqualTo(TargetState.NOT_MET);
    }

    @Test
    void exactly_is_short_met_or_exceeded() {
        assertThat(percent(Comparison.EXACTLY, 100, null, 4L, 5L)).isEqualTo(TargetState.NOT_MET);
        assertThat(percent(Comparison.EXACTLY, 100, null, 5L, 5L)).isEqualTo(TargetState.MET);
        assertThat(percent(Comparison.EXACTLY, 20, null, 7L, 30L)).isEqualTo(TargetState.EXCEEDED);
    }

    @Test
    void at_most_is_met_up_to_its_bound() {
        assertThat(percent(Comparison.AT_MOST, 15, null, 15L, 100L)).isEqualTo(TargetState.MET);
        assertThat(percent(Comparison.AT_MOST, 15, null, 0L, 100L)).isEqualTo(TargetState.MET);
        assertThat(percent(Comparison.AT_MOST, 15, null, 16L, 100L)).isEqualTo(TargetState.NOT_MET);
    }

    @Test
    void counts_need_no_base() {
        assertThat(count(Comparison.AT_LEAST, 10, null, 9L)).isEqualTo(TargetState.NOT_MET);
        assertThat(count(Comparison.AT_LEAST, 10, null, 10L)).isEqualTo(TargetState.MET);
        assertThat(count(Comparison.BETWEEN, 1, 2, 0L)).isEqualTo(TargetState.NOT_MET);
        assertThat(count(Comparison.BETWEEN, 1, 2, 2L)).isEqualTo(TargetState.MET);
        assertThat(count(Comparison.BETWEEN, 1, 2, 3L)).isEqualTo(TargetState.EXCEEDED);
    }

    @Test
    void without_data_nothing_is_said() {
        assertThat(percent(Comparison.AT_LEAST, 90, null, null, null)).isEqualTo(TargetState.NO_DATA);
        assertThat(percent(Comparison.AT_LEAST, 90, null, 0L, 0L)).isEqualTo(TargetState.NO_DATA);
        assertThat(count(Comparison.AT_LEAST, 2, null, null)).isEqualTo(TargetState.NO_DATA);
    }

    @Test
    void what_is_asked_is_written_as_plans_write_it() {
        assertThat(reading(true, Comparison.AT_LEAST, 90, null, null, null).asked())
                .isEqualTo("≥ 90 %");
        assertThat(reading(true, Comparison.BETWEEN, 80, 90, null, null).asked())
                .isEqualTo("80–90 %");
        assertThat(reading(true, Comparison.EXACTLY, 100, null, null, null).asked())
                .isEqualTo("100 %");
        assertThat(reading(false, Comparison.BETWEEN, 1, 2, null, null).asked()).isEqualTo("1–2");
        assertThat(reading(false, Comparison.AT_MOST, 2, null, null, null).asked())
                .isEqualTo("≤ 2");
    }

    @Test
    void the_bar_never_leaves_its_frame() {
        for (TargetReading reading : List.of(
                reading(true, Comparison.AT_LEAST, 90, null, 300L, 100L),
                reading(false, Comparison.AT_LEAST, 2, null, 500L, null),
                reading(false, Comparison.EXACTLY, 0, null, 0L, null))) {
            assertThat(reading.filled()).isBetween(0, 100);
            assertThat(reading.zoneFrom()).isBetween(0, 100);
            assertThat(reading.zoneTo()).isBetween(reading.zoneFrom(), 100);
        }
    }

    @Test
    void only_codes_of_the_catalogue_become_names_of_views() {
        assertThat(Measures.union(List.of())).contains("where false");
        assertThat(Measures.union(List.of("RATED_GOOD"))).contains("from measure_rated_good where");
        assertThat(Measures.union(List.of("RATED_GOOD", "x; drop table person")))
                .doesNotContain("drop");
    }

    private static TargetState percent(
            Comparison comparison, int bound, @Nullable Integer upper, @Nullable Long part, @Nullable Long whole) {
        return reading(true, comparison, bound, upper, part, whole).state();
    }

    private static TargetState count(Comparison comparison, int bound, @Nullable Integer upper, @Nullable Long part) {
        return reading(false, comparison, bound, upper, part, null).state();
    }

    private static TargetReading reading(
            boolean percent,
            Comparison comparison,
            int bound,
            @Nullable Integer upper,
            @Nullable Long part,
            @Nullable Long whole) {
        return new TargetReading(
                UUID.randomUUID(),
                "Chỉ tiêu",
                "Đo",
                percent,
                comparison,
                BigDecimal.valueOf(bound),
                upper == null ? null : BigDecimal.valueOf(upper),
                null,
                null,
                "thiếu",
                part,
                whole,
                null,
                null);
    }

    @Test
    void a_target_as_high_as_the_legal_cap_is_a_ceiling_and_no_floor() {
        assertThat(capped(Comparison.EXACTLY, 20, null, 17L, 100L)).isEqualTo(TargetState.MET);
        assertThat(capped(Comparison.EXACTLY, 20, null, 20L, 100L)).isEqualTo(TargetState.MET);
        assertThat(capped(Comparison.AT_LEAST, 20, null, 21L, 100L)).isEqualTo(TargetState.OVER_CEILING);
        assertThat(capped(Comparison.BETWEEN, 10, 20, 9L, 100L)).isEqualTo(TargetState.NOT_MET);
        assertThat(capped(Comparison.BETWEEN, 10, 20, 21L, 100L)).isEqualTo(TargetState.OVER_CEILING);
        assertThat(capped(Comparison.AT_LEAST, 15, null, 17L, 100L)).isEqualTo(TargetState.EXCEEDED);
    }

    private static TargetState capped(
            Comparison comparison, int bound, @Nullable Integer upper, @Nullable Long part, @Nullable Long whole) {
        TargetReading free = reading(true, comparison, bound, upper, part, whole);
        return new TargetReading(
                        free.id(),
                        free.wording(),
                        free.label(),
                        free.percent(),
                        free.comparison(),
                        free.bound(),
                        free.upperBound(),
                        free.base(),
                        free.source(),
                        free.missing(),
                        free.numerator(),
                        free.denominator(),
                        BigDecimal.valueOf(20),
                        "trần")
                .state();
    }
}
