package vn.thidua.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.shared.Refusal;
import vn.thidua.sitting.SittingAttendance.Quorum;

class QuorumTests {

    @ParameterizedTest
    @CsvSource({"9, 6", "5, 4", "7, 5", "8, 6", "3, 2", "2, 2", "1, 1"})
    void two_thirds_of_all_members_are_needed_and_one_less_is_not_enough(int total, int needed) {
        assertThat(new Quorum(total, needed, 0).needed()).isEqualTo(needed);
        assertThat(new Quorum(total, needed, 0).isReached()).isTrue();
        assertThat(new Quorum(total, needed - 1, 0).isReached()).isFalse();
    }

    @Test
    void written_ballots_make_nobody_present() {
        var quorum = new Quorum(9, 5, 3);
        assertThat(quorum.isReached()).isFalse();
        assertThat(quorum.absent()).isEqualTo(1);
    }

    @Test
    void a_council_of_nobody_has_no_quorum() {
        assertThat(new Quorum(0, 0, 0).isReached()).isFalse();
    }

    @Test
    void what_needs_a_quorum_is_refused_without_one_and_says_how_many_are_missing() {
        assertThatCode(() -> new Quorum(9, 6, 0).require()).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Quorum(9, 5, 4).require())
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.arguments())
                        .containsExactly(5, 9, 6));
    }
}
