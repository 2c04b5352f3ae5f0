package vn.thidua.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTests {

    private static Threshold of(int percent) {
        return new Threshold(percent, Threshold.Base.TOTAL_MEMBERS);
    }

    @ParameterizedTest
    @CsvSource({"9, 90, 9", "10, 90, 9", "11, 90, 10", "5, 80, 4", "3, 67, 3", "9, 50, 5", "1, 1, 1", "0, 90, 0"})
    void the_fewest_who_reach_it_reach_it_and_one_less_does_not(int of, int percent, int needed) {
        assertThat(of(percent).needed(of)).isEqualTo(needed);
        assertThat(of(percent).reachedBy(needed, of)).isTrue();
        assertThat(of(percent).reachedBy(needed - 1, of)).isFalse();
    }

    @Test
    void of_millions_it_is_still_counted_in_whole_numbers() {
        assertThat(of(90).needed(2_000_000_000)).isEqualTo(1_800_000_000);
        assertThat(of(90).reachedBy(1_799_999_999, 2_000_000_000)).isFalse();
        assertThat(of(90).reachedBy(1_800_000_000, 2_000_000_000)).isTrue();
    }

    @Test
    void without_a_percent_nothing_is_needed() {
        var none = new Threshold(null, null);
        assertThat(none.needed(9)).isZero();
        assertThat(none.reachedBy(0, 9)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 100})
    void a_share_is_between_one_and_a_hundred_percent(int percent) {
        assertThat(of(percent).percent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void no_other_share_can_be_asked_for(int percent) {
        assertThatThrownBy(() -> of(percent)).isInstanceOf(Refusal.class).hasMessage("threshold.outOfRange");
    }
}
