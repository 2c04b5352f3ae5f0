package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    void the_base_is_all_members_or_those_present_with_those_whose_paper_came_back() {
        assertThat(Arithmetic.base(new Threshold(90, Threshold.Base.TOTAL_MEMBERS), 9, 6, 2))
                .isEqualTo(9);
        assertThat(Arithmetic.base(new Threshold(90, Threshold.Base.PRESENT), 9, 6, 2))
                .isEqualTo(8);
        assertThat(Arithmetic.base(new Threshold(null, null), 9, 6, 2)).isEqualTo(9);
    }

    @Test
    void a_line_says_when_only_the_yes_of_everybody_is_enough() {
        assertThat(line(9, 9).unanimous()).isTrue();
        assertThat(line(9, 10).unanimous()).isFalse();
        assertThat(line(0, 0).unanimous()).isFalse();
        assertThat(line(1, 1).unanimous()).isTrue();
    }

    private static RoundReader.NomineeLine line(int needed, int of) {
        return new RoundReader.NomineeLine(
                new UUID(0, 1), "Người", null, new Threshold(90, Threshold.Base.PRESENT), "Quy chế", null, needed, of);
    }

    @Test
    void a_result_finds_each_nominee_and_does_its_sum_again() {
        var one = new RoundResult.NomineeResult(
                new UUID(0, 1),
                "Người",
                8,
                1,
                0,
                9,
                new Threshold(90, Threshold.Base.TOTAL_MEMBERS),
                "Quy chế",
                false,
                null,
                false,
                "");
        assertThat(one.figures()).isEqualTo("8/9 = 88,89 % < 90 %");
        var result = new RoundResult(
                new UUID(1, 1),
                RoundMethod.SECRET,
                9,
                9,
                9,
                9,
                9,
                0,
                0,
                List.of(one),
                null,
                Instant.parse("2022-02-10T08:00:00Z"));
        assertThat(result.of(new UUID(0, 1))).contains(one);
        assertThat(result.of(new UUID(0, 2))).isEmpty();
    }

    @Test
    void in_a_box_lie_envelopes_and_papers_together_and_an_invalid_one_is_not_valid() {
        Totals totals = Totals.ofBox(9, 6, 2, 1, Map.of(), new byte[] {7});
        assertThat(List.of(totals.issued(), totals.collected(), totals.valid(), totals.invalid(), totals.blank()))
                .containsExactly(9, 8, 7, 1, 0);
        assertThat(totals.manifest()).containsExactly(7);
        assertThatThrownBy(() -> Totals.ofBox(7, 6, 2, 1, Map.of(), new byte[0]))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void ballots_that_do_not_add_up_are_no_result() {
        assertThatThrownBy(() -> new Totals(9, 8, 8, 1, 0, Map.of(), null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Totals(7, 8, 8, 0, 0, Map.of(), null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Totals(9, 8, -1, 8, 1, Map.of(), null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Totals(9, 8, 8, -1, 1, Map.of(), null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Totals(9, 8, 8, 1, -1, Map.of(), null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Totals.Votes(-1, 0, 0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Totals.Votes(0, -1, 0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Totals.Votes(0, 0, -1)).isInstanceOf(Refusal.class);
        assertThat(new Totals(9, 9, 9, 0, 0, Map.of(), null).collected()).isEqualTo(9);
        assertThat(new Totals(9, 2, 0, 1, 1, Map.of(), null).valid()).isZero();
        assertThat(new Totals.Votes(0, 0, 0).agree()).isZero();
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
