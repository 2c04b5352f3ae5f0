package vn.thidua.excellence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.excellence.ExcellenceRule.Effects;
import vn.thidua.excellence.ExcellenceRule.JobGroup;
import vn.thidua.staff.Rank;

class ShareTableTests {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID TWO = UUID.randomUUID();

    /** 50 staff, 49 of them good or better: floor(9.8) by one reading, x ≤ 0.2 · (49 − x) by the other. */
    @Test
    void nine_of_forty_nine_by_one_reading_and_eight_by_the_other() {
        ShareLine line = school(9, 40).school();
        assertThat(line.cap(true)).isEqualTo(9);
        assertThat(line.exactly(true)).isEqualByComparingTo("9.8");
        assertThat(line.over(true)).isZero();
        assertThat(line.cap(false)).isEqualTo(8);
        assertThat(line.exactly(false)).isEqualByComparingTo("8.2");
        assertThat(line.over(false)).isEqualTo(1);
    }

    @Test
    void both_caps_are_what_their_readings_say_for_every_number() {
        for (int n = 0; n <= 300; n++) {
            for (int percent : new int[] {20, 25}) {
                ShareLine line = ShareTable.of(
                                "Trường", null, null, percent, true, List.of(standing(ONE, null, false, 0, n)))
                        .school();
                long x = line.cap(true);
                assertThat(x * 100 <= (long) percent * n && (x + 1) * 100 > (long) percent * n)
                        .isTrue();
                long y = line.cap(false);
                assertThat(y * 100 <= percent * (n - y) && (y + 1) * 100 > percent * (n - y - 1))
                        .isTrue();
                assertThat(y).isLessThanOrEqualTo(x);
            }
        }
    }

    @Test
    void the_setting_says_for_each_circle_and_reading_what_going_beyond_means() {
        var strict = rule(
                new Effects(ShareEffect.WARNS, ShareEffect.BLOCKS),
                new Effects(ShareEffect.BLOCKS, ShareEffect.SHOWN),
                new Effects(ShareEffect.SHOWN, ShareEffect.WARNS),
                0);
        // 49 good or better: nine excellent are within one reading and one too many by the other.
        var table = ShareTable.of(
                "Trường",
                null,
                strict,
                20,
                true,
                List.of(standing(ONE, Rank.LECTURER, false, 9, 20), standing(TWO, Rank.SPECIALIST, false, 0, 20)));
        assertThat(table.school().effect()).isEqualTo(ShareEffect.BLOCKS);
        assertThat(table.parts(ShareCircle.UNIT))
                .extracting(ShareLine::effect)
                .containsExactly(ShareEffect.BLOCKS, ShareEffect.SHOWN);
        assertThat(table.parts(ShareCircle.JOB_GROUP))
                .extracting(ShareLine::name)
                .containsExactly("Giảng dạy", "Còn lại");
        assertThat(table.named(ShareEffect.BLOCKS)).isEqualTo("Trường 9/8; Khoa 9/5");
        assertThat(table.named(ShareEffect.WARNS)).isEqualTo("Giảng dạy 9/4");
        assertThat(table.isBlocked()).isTrue();
        assertThat(table.partsOver()).isEqualTo(2);
    }

    @Test
    void whoever_leads_is_counted_among_the_leaders_whatever_the_rank() {
        var table = ShareTable.of(
                "Trường",
                null,
                rule(Effects.NONE, Effects.NONE, new Effects(ShareEffect.WARNS, ShareEffect.SHOWN), 0),
                20,
                true,
                List.of(
                        standing(ONE, Rank.LECTURER, true, 2, 3),
                        standing(ONE, Rank.LECTURER, false, 1, 9),
                        standing(ONE, null, false, 1, 0)));
        assertThat(table.parts(ShareCircle.JOB_GROUP))
                .extracting(line -> line.name() + " " + line.share().excellent() + "/" + line.counted())
                .containsExactly("Lãnh đạo 2/5", "Giảng dạy 1/10", "null 1/1");
        assertThat(table.named(ShareEffect.WARNS)).isEqualTo("Lãnh đạo 2/1");
    }

    @Test
    void a_circle_too_small_for_a_whole_person_is_only_shown() {
        Effects strict = new Effects(ShareEffect.BLOCKS, ShareEffect.BLOCKS);
        var table = ShareTable.of(
                "Trường",
                null,
                rule(strict, strict, strict, 5),
                20,
                true,
                List.of(standing(ONE, Rank.LECTURER, false, 1, 3), standing(TWO, Rank.LECTURER, false, 0, 20)));
        ShareLine small = table.parts(ShareCircle.UNIT).get(0);
        assertThat(small.verdict()).isEqualTo(ShareVerdict.SMALL);
        assertThat(small.effect()).isEqualTo(ShareEffect.SHOWN);
        assertThat(table.isBlocked()).isFalse();
    }

    @Test
    void a_share_that_is_not_prescribed_or_only_reminds_is_never_held() {
        assertThat(ShareTable.of("Trường", null, null, null, true, List.of(standing(ONE, null, false, 49, 0)))
                        .isWarned())
                .isFalse();
        assertThat(school(5, 0).isWarned()).isFalse();
        assertThat(school(5, 0).parts()).isEmpty();
    }

    private static ShareTable school(long excellent, long good) {
        return ShareTable.of("Trường", null, null, 20, true, List.of(standing(ONE, null, false, excellent, good)));
    }

    private static Standing standing(UUID unit, @Nullable Rank rank, boolean leader, long excellent, long good) {
        return new Standing(unit, "Khoa", rank, leader, excellent, good, excellent + good, excellent + good + 1);
    }

    private static ExcellenceRule rule(Effects school, Effects unit, Effects group, int least) {
        Set<Rank> others = EnumSet.complementOf(EnumSet.of(Rank.LECTURER));
        return new ExcellenceRule(
                UUID.randomUUID(),
                0,
                true,
                LocalDate.of(2021, 1, 1),
                school,
                unit,
                group,
                least,
                null,
                false,
                null,
                List.of(
                        new JobGroup(1, "Lãnh đạo", true, Set.of()),
                        new JobGroup(2, "Giảng dạy", false, Set.of(Rank.LECTURER)),
                        new JobGroup(3, "Còn lại", false, others)));
    }
}
