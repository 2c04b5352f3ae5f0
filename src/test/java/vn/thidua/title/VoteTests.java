package vn.thidua.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Threshold.Base;
import vn.thidua.title.Quota.QuotaLevel;
import vn.thidua.title.Quota.QuotaRounding;
import vn.thidua.title.Vote.VoteBallot;

/** What a rule may ask of a vote, and of how many may receive a title. */
class VoteTests {

    private static Vote vote(@Nullable Integer percent, @Nullable Base base) {
        return new Vote(VoteBallot.SECRET, percent, base, true, null);
    }

    @Test
    void a_share_is_a_share_of_something() {
        assertThatThrownBy(() -> vote(90, null)).hasMessage("titleRule.thresholdNeedsBase");
        assertThatThrownBy(() -> vote(null, Base.PRESENT)).hasMessage("titleRule.thresholdNeedsBase");
        assertThatThrownBy(() -> vote(101, Base.PRESENT)).isInstanceOf(Refusal.class);
    }

    @Test
    void nine_of_nine_are_needed_for_ninety_percent_and_none_without_a_share() {
        assertThat(vote(90, Base.TOTAL_MEMBERS).votesNeeded(9)).isEqualTo(9);
        assertThat(vote(90, Base.TOTAL_MEMBERS).votesNeeded(10)).isEqualTo(9);
        assertThat(vote(null, null).votesNeeded(9)).isZero();
        assertThat(vote(90, Base.PRESENT).threshold().base()).isEqualTo(Base.PRESENT);
        assertThat(vote(90, Base.PRESENT).threshold().percent()).isEqualTo(90);
    }

    private static Quota quota(int percent, QuotaRounding rounding) {
        return new Quota(percent, "LDTT", QuotaLevel.SCHOOL, rounding, true, null);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void a_quota_is_between_one_and_a_hundred_percent(int percent) {
        assertThatThrownBy(() -> quota(percent, QuotaRounding.DOWN)).isInstanceOf(Refusal.class);
    }

    @Test
    void the_limits_themselves_are_quotas() {
        assertThat(quota(1, QuotaRounding.UP).allows(1)).isOne();
        assertThat(quota(100, QuotaRounding.DOWN).allows(7)).isEqualTo(7);
        assertThat(quota(15, QuotaRounding.NEAREST).allows(10)).isEqualTo(2);
    }
}
