package vn.thidua.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTests {

    private static final LocalDate MAY_1 = LocalDate.of(2022, 5, 1);

    @Test
    void both_ends_belong_to_a_period() {
        var may = new Period(MAY_1, MAY_1.plusDays(30));
        assertThat(may.contains(MAY_1)).isTrue();
        assertThat(may.contains(LocalDate.of(2022, 5, 31))).isTrue();
        assertThat(may.contains(MAY_1.minusDays(1))).isFalse();
        assertThat(may.contains(LocalDate.of(2022, 6, 1))).isFalse();
    }

    @Test
    void without_a_last_day_it_still_runs() {
        assertThat(Period.since(MAY_1).contains(LocalDate.of(2099, 1, 1))).isTrue();
    }

    @Test
    void periods_that_share_one_day_overlap_and_neighbours_do_not() {
        var first = new Period(MAY_1, MAY_1.plusDays(9));
        assertThat(first.overlaps(Period.since(MAY_1.plusDays(9)))).isTrue();
        assertThat(Period.since(MAY_1.plusDays(9)).overlaps(first)).isTrue();
        assertThat(first.overlaps(Period.since(MAY_1.plusDays(10)))).isFalse();
        assertThat(Period.since(MAY_1.plusDays(10)).overlaps(first)).isFalse();
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> new Period(MAY_1, MAY_1.minusDays(1))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Period.since(MAY_1).endingBefore(MAY_1)).isInstanceOf(Refusal.class);
    }
}
