package vn.thidua.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.eligibility.Truth.NO;
import static vn.thidua.eligibility.Truth.UNKNOWN;
import static vn.thidua.eligibility.Truth.YES;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TruthTests {

    @Test
    void all_is_as_weak_as_its_weakest_part() {
        assertThat(Truth.all(Stream.of(YES, YES))).isEqualTo(YES);
        assertThat(Truth.all(Stream.of(YES, UNKNOWN))).isEqualTo(UNKNOWN);
        assertThat(Truth.all(Stream.of(UNKNOWN, NO))).isEqualTo(NO);
        assertThat(Truth.all(Stream.empty())).isEqualTo(YES);
    }

    @Test
    void any_is_as_strong_as_its_strongest() {
        assertThat(Truth.any(Stream.of(NO, YES))).isEqualTo(YES);
        assertThat(Truth.any(Stream.of(NO, UNKNOWN))).isEqualTo(UNKNOWN);
        assertThat(Truth.any(Stream.of(NO, NO))).isEqualTo(NO);
        assertThat(Truth.any(Stream.empty())).isEqualTo(NO);
    }

    @Test
    void a_custom_never_rules_out() {
        assertThat(Stream.of(NO, UNKNOWN, YES).map(Truth::softened)).containsExactly(UNKNOWN, UNKNOWN, YES);
    }

    @Test
    void what_can_still_be_reached_is_open() {
        assertThat(Truth.reached(true, true)).isEqualTo(YES);
        assertThat(Truth.reached(false, true)).isEqualTo(UNKNOWN);
        assertThat(Truth.reached(false, false)).isEqualTo(NO);
    }

    /** Whatever an unknown part turns out to be, a certain answer stays: learning more never contradicts what was said. */
    @Test
    void learning_what_was_unknown_never_turns_a_certain_answer_round() {
        var chance = new Random(20220210);
        for (int round = 0; round < 2000; round++) {
            List<Truth> known = new ArrayList<>();
            List<Truth> learnt = new ArrayList<>();
            for (int part = chance.nextInt(7); part > 0; part--) {
                Truth truth = Truth.values()[chance.nextInt(3)];
                known.add(truth);
                learnt.add(truth == UNKNOWN ? (chance.nextBoolean() ? YES : NO) : truth);
            }
            Truth all = Truth.all(known.stream());
            Truth any = Truth.any(known.stream());
            assertThat(all == UNKNOWN ? UNKNOWN : Truth.all(learnt.stream())).isEqualTo(all);
            assertThat(any == UNKNOWN ? UNKNOWN : Truth.any(learnt.stream())).isEqualTo(any);
        }
    }
}
