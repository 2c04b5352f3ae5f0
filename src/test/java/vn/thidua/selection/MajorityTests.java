package vn.thidua.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MajorityTests {

    @Test
    void half_of_those_present_is_not_more_than_half() {
        assertThat(new Majority(50).isFoundBy(5, 10)).isFalse();
        assertThat(new Majority(50).isFoundBy(6, 10)).isTrue();
        assertThat(new Majority(66).isFoundBy(2, 3)).isTrue();
        assertThat(new Majority(50).isFoundBy(0, 0)).isFalse();
    }

    @Test
    void a_great_meeting_is_still_counted_in_whole_votes() {
        assertThat(new Majority(67).isFoundBy(67_000_000, 100_000_000)).isFalse();
        assertThat(new Majority(67).isFoundBy(67_000_001, 100_000_000)).isTrue();
    }
}
