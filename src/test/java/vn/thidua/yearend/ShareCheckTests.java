package vn.thidua.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thidua.law.RatingRule.QuotaReading;

class ShareCheckTests {

    /** 50 staff, 49 of them good or better: floor(9.8) by one reading, x ≤ 0.2 · (49 − x) by the other. */
    @Test
    void nine_of_forty_nine_by_one_reading_and_eight_by_the_other() {
        assertThat(check(9, QuotaReading.INCLUSIVE).allowed()).isEqualTo(9);
        assertThat(check(9, QuotaReading.INCLUSIVE).isOver()).isFalse();
        assertThat(check(9, QuotaReading.EXCLUSIVE).allowed()).isEqualTo(8);
        assertThat(check(9, QuotaReading.EXCLUSIVE).isOver()).isTrue();
        assertThat(check(8, QuotaReading.EXCLUSIVE).isOver()).isFalse();
        assertThat(check(10, QuotaReading.INCLUSIVE).isOver()).isTrue();
    }

    @Test
    void both_caps_are_what_their_readings_say_for_every_number() {
        for (int n = 0; n <= 300; n++) {
            for (int percent : new int[] {20, 25}) {
                var inclusive =
                        new ShareCheck(0, n, n, percent, QuotaReading.INCLUSIVE, true, false, null, null, false);
                var exclusive =
                        new ShareCheck(0, n, n, percent, QuotaReading.EXCLUSIVE, true, false, null, null, false);
                long x = inclusive.allowed();
                assertThat(x * 100 <= (long) percent * n && (x + 1) * 100 > (long) percent * n)
                        .isTrue();
                long y = exclusive.allowed();
                assertThat(y * 100 <= percent * (n - y) && (y + 1) * 100 > percent * (n - y - 1))
                        .isTrue();
                assertThat(y).isLessThanOrEqualTo(x);
            }
        }
    }

    @Test
    void a_share_that_is_not_prescribed_or_does_not_bind_is_never_over() {
        assertThat(new ShareCheck(49, 0, 49, null, null, true, false, null, null, false).isOver())
                .isFalse();
        assertThat(new ShareCheck(5, 0, 5, 20, QuotaReading.INCLUSIVE, false, false, null, null, false).isOver())
                .isFalse();
    }

    private static ShareCheck check(long excellent, QuotaReading reading) {
        return new ShareCheck(excellent, 49 - excellent, 50, 20, reading, true, true, "Nghị định", "", false);
    }
}
