package vn.thidua.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PerMinuteTests {

    private Instant now = Instant.EPOCH;
    private final PerMinute lines = new PerMinute(() -> now);

    @Test
    void the_first_of_each_key_counts_in_each_minute() {
        assertThat(lines.isAmong(1, "a")).isTrue();
        assertThat(lines.isAmong(1, "a")).isFalse();
        assertThat(lines.isAmong(1, "b")).isTrue();
        now = now.plusSeconds(60);
        assertThat(lines.isAmong(1, "a")).isTrue();
    }

    @Test
    void a_million_keys_do_not_fill_the_memory() {
        assertThat(IntStream.range(0, 1_000_000)
                        .filter(i -> lines.isAmong(1, "key " + i))
                        .count())
                .isEqualTo(10_000);
    }
}
