package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Threshold;

class ArithmeticTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8   | 9   | 90  | false | 8/9 = 88,89 % < 90 %
            9   | 9   | 90  | true  | 9/9 = 100 % ≥ 90 %
            9   | 10  | 90  | true  | 9/10 = 90 % ≥ 90 %
            4   | 5   | 80  | true  | 4/5 = 80 % ≥ 80 %
            2   | 3   | 67  | false | 2/3 = 66,67 % < 67 %
            0   | 9   | 50  | false | 0/9 = 0 % < 50 %
            1   | 2   | 50  | true  | 1/2 = 50 % ≥ 50 %
            7   | 9   | 80  | false | 7/9 = 77,78 % < 80 %
            0   | 0   | 50  | false | 0/0
            19999 | 20000 | 100 | false | 19999/20000 = 99,99 % < 100 %
            """)
    void a_share_is_compared_in_whole_numbers_and_never_rounded_up_to_one_not_reached(
            int agree, int of, int percent, boolean passed, String figures) {
        var arithmetic = new Arithmetic(agree, of, new Threshold(percent, Threshold.Base.TOTAL_MEMBERS));
        assertThat(arithmetic.passed()).isEqualTo(passed);
        assertThat(arithmetic.figures()).isEqualTo(figures);
    }

    @Test
    void without_a_threshold_every_result_reaches_it() {
        var arithmetic = new Arithmetic(3, 9, new Threshold(null, null));
        assertThat(arithmetic.passed()).isTrue();
        assertThat(arithmetic.figures()).isEqualTo("3/9 = 33,33 %");
    }

    @Test
    void ballots_that_do_not_add_up_are_no_result() {
        assertThatThrownBy(() -> new Totals(9, 8, 8, 1, 0, java.util.Map.of(), null))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Totals(7, 8, 8, 0, 0, java.util.Map.of(), null))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Totals.Votes(-1, 0, 0)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_round_goes_only_where_its_state_leads() {
        for (RoundState from : RoundState.values()) {
            for (RoundState to : RoundState.values()) {
                boolean allowed =
                        switch (from + ">" + to) {
                            case "PREPARED>OPEN",
                                    "PREPARED>CANCELLED",
                                    "OPEN>PREPARED",
                                    "OPEN>CLOSED",
                                    "OPEN>CANCELLED",
                                    "CLOSED>OPEN",
                                    "CLOSED>COUNTED",
                                    "CLOSED>CANCELLED",
                                    "COUNTED>CANCELLED" -> true;
                            default -> false;
                        };
                assertThat(from.leadsTo(to)).as(from + " → " + to).isEqualTo(allowed);
            }
        }
    }
}
