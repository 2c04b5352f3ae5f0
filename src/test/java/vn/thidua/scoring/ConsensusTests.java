package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsensusTests {

    @Test
    void of_nobody_there_is_no_mean_and_nought_is_a_score() {
        assertThat(Consensus.of(List.of()).mean()).isNull();
        assertThat(Consensus.of(points("0")).mean()).isEqualByComparingTo("0");
        assertThat(Consensus.of(points("0", "10")).mean()).isEqualByComparingTo("5");
    }

    @Test
    void four_are_all_counted() {
        var four = Consensus.of(points("10", "8", "8", "0"));
        assertThat(four.mean()).isEqualByComparingTo("6.5");
        assertThat(four.lowest()).isNull();
    }

    @Test
    void of_five_the_highest_and_the_lowest_are_left_out_once_each() {
        var five = Consensus.of(points("10", "0", "7", "8", "8"));
        assertThat(five.mean()).isEqualByComparingTo("7.67");
        assertThat(five.lowest()).isEqualByComparingTo("0");
        assertThat(five.highest()).isEqualByComparingTo("10");
        assertThat(Consensus.of(points("10", "10", "10", "10", "0")).mean()).isEqualByComparingTo("10");
    }

    @Test
    void halves_go_up_at_the_second_decimal() {
        assertThat(Consensus.of(points("1.00", "1.01")).mean()).isEqualByComparingTo("1.01");
    }

    @Test
    void order_does_not_matter_and_more_points_never_make_less() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<BigDecimal> given = IntStream.range(0, 1 + random.nextInt(9))
                    .mapToObj(i -> BigDecimal.valueOf(random.nextInt(1000), 1))
                    .collect(Collectors.toList());
            BigDecimal mean = Consensus.of(given).mean();
            var shuffled = new ArrayList<>(given);
            Collections.shuffle(shuffled, random);
            assertThat(Consensus.of(shuffled).mean()).isEqualTo(mean);
            int at = random.nextInt(given.size());
            given.set(at, given.get(at).add(BigDecimal.valueOf(random.nextInt(50))));
            assertThat(Consensus.of(given).mean()).isGreaterThanOrEqualTo(mean);
        }
    }

    private static List<BigDecimal> points(String... points) {
        return Arrays.stream(points).map(BigDecimal::new).toList();
    }
}
