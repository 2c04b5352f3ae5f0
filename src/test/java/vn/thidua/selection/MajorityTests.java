package vn.thidua.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MajorityTests {

    @Test
    void half_of_those_present_is_not_more_than_half() {
        assertThat(SelectionMeeting.isCarried(5, 10, 50)).isFalse();
        assertThat(SelectionMeeting.isCarried(6, 10, 50)).isTrue();
        assertThat(SelectionMeeting.isCarried(2, 3, 66)).isTrue();
        assertThat(SelectionMeeting.isCarried(0, 0, 50)).isFalse();
    }
}
