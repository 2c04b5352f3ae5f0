package vn.thidua.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcellentShareTests {

    @Test
    void of_forty_nine_good_or_better_nine_may_be_excellent_or_eight_as_one_reads_it() {
        var share = new ExcellentShare(9, 40, 50, 20);
        assertThat(share.capOfGoodOrBetter()).isEqualTo(9);
        assertThat(share.capOfGood()).isEqualTo(8);
        assertThat(share.isWithinGoodOrBetter()).isTrue();
        assertThat(share.isWithinGood()).isFalse();
    }

    @Test
    void the_stricter_reading_asks_for_five_good_ones_for_each_excellent_one() {
        assertThat(new ExcellentShare(8, 40, 50, 20).isWithinGood()).isTrue();
        assertThat(new ExcellentShare(8, 39, 50, 20).isWithinGood()).isFalse();
    }

    @Test
    void where_nobody_is_good_nobody_may_be_excellent() {
        var share = new ExcellentShare(1, 0, 3, 20);
        assertThat(share.isWithinGoodOrBetter()).isFalse();
        assertThat(share.isWithinGood()).isFalse();
        assertThat(new ExcellentShare(0, 0, 0, 20).isWithinGood()).isTrue();
    }

    @Test
    void a_level_reaches_itself_and_what_is_below() {
        assertThat(RatingLevel.HTXSNV.reaches(RatingLevel.HTTNV)).isTrue();
        assertThat(RatingLevel.HTTNV.reaches(RatingLevel.HTTNV)).isTrue();
        assertThat(RatingLevel.HTNV.reaches(RatingLevel.HTTNV)).isFalse();
    }
}
