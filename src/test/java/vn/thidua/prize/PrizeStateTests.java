package vn.thidua.prize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.prize.PrizeMoney.PrizeRule;
import vn.thidua.prize.Prizes.Filter;
import vn.thidua.prize.Prizes.Prize;
import vn.thidua.prize.Prizes.PrizeState;

/** How an award's money stands: due, paid, covered, somebody else's, unknown, to be recovered. */
class PrizeStateTests {

    private boolean own = true;
    private boolean ended;
    private boolean form;
    private PrizeMoney.@Nullable Rate rate = new PrizeMoney.Rate(new BigDecimal("0.3"), false, "Nghị định", true);
    private @Nullable Long paid;
    private String title = "Lao động tiên tiến";

    private Prizes.Facts facts() {
        return new Prizes.Facts(
                UUID.randomUUID(),
                "P1",
                "Lò Văn A",
                "Khoa Một",
                title,
                form,
                "2021",
                "12-QĐ/TCT",
                LocalDate.of(2022, 1, 15),
                null,
                false,
                own,
                ended,
                rate,
                new PrizeMoney.Base(1_490_000, "Nghị định", true),
                paid,
                null,
                null);
    }

    private Prize alone() {
        return Prizes.weighed(List.of(facts())).get(0);
    }

    /** Beside a higher title of the same year. */
    private Prize covered() {
        Prizes.Facts lower = facts();
        rate = new PrizeMoney.Rate(new BigDecimal("1.0"), false, "Nghị định", true);
        paid = null;
        ended = false;
        return Prizes.weighed(List.of(lower, facts())).get(0);
    }

    @Test
    void what_the_school_decided_is_due_until_it_is_paid() {
        assertThat(alone().state()).isEqualTo(PrizeState.DUE);
        assertThat(alone().amount()).isEqualTo(450_000);
        paid = 440_000L;
        assertThat(alone().state()).isEqualTo(PrizeState.PAID);
        assertThat(alone().amount()).as("what was paid, not what it is worth").isEqualTo(440_000);
        assertThat(alone().isPaidAndCovered()).isFalse();
    }

    @Test
    void what_another_decided_is_paid_by_that_other() {
        own = false;
        assertThat(alone().state()).isEqualTo(PrizeState.OTHER_PAYER);
        rate = null;
        assertThat(alone().state()).isEqualTo(PrizeState.OTHER_PAYER);
    }

    @Test
    void without_a_coefficient_it_is_unknown() {
        rate = null;
        assertThat(alone().state()).isEqualTo(PrizeState.UNKNOWN);
    }

    @Test
    void a_lower_title_is_covered_and_when_it_was_paid_before_the_page_says_so() {
        Prize lower = covered();
        assertThat(lower.state()).isEqualTo(PrizeState.COVERED);
        assertThat(lower.isPaidAndCovered()).isFalse();
        rate = new PrizeMoney.Rate(new BigDecimal("0.3"), false, "Nghị định", true);
        paid = 450_000L;
        Prize paidBefore = covered();
        assertThat(paidBefore.state()).isEqualTo(PrizeState.PAID);
        assertThat(paidBefore.isPaidAndCovered()).isTrue();
    }

    @Test
    void what_was_withdrawn_covers_nothing_and_its_money_is_to_be_recovered() {
        ended = true;
        paid = 1_490_000L;
        rate = new PrizeMoney.Rate(new BigDecimal("1.0"), false, "Nghị định", true);
        Prizes.Facts withdrawn = facts();
        ended = false;
        paid = null;
        rate = new PrizeMoney.Rate(new BigDecimal("0.3"), false, "Nghị định", true);
        assertThat(Prizes.weighed(List.of(withdrawn, facts())))
                .extracting(Prize::state)
                .containsExactly(PrizeState.RECOVER, PrizeState.DUE);
    }

    @Test
    void a_form_is_paid_besides() {
        form = true;
        assertThat(alone().line().rule()).isEqualTo(PrizeRule.FORM);
        assertThat(alone().state()).isEqualTo(PrizeState.DUE);
    }

    @Test
    void a_filter_lets_through_a_year_a_month_a_decision_a_state() {
        Prize prize = alone();
        assertThat(new Filter(null, null, null, null).lets(prize)).isTrue();
        assertThat(new Filter(2022, "2022-01", " 12-qđ/TCT ", PrizeState.DUE).lets(prize))
                .isTrue();
        assertThat(Stream.of(
                        new Filter(2021, null, null, null),
                        new Filter(null, "2022-02", null, null),
                        new Filter(null, null, "13-QĐ/TCT", null),
                        new Filter(null, null, null, PrizeState.PAID)))
                .noneMatch(filter -> filter.lets(prize));
    }

    @Test
    void what_a_filter_cannot_read_it_does_not_ask_for() {
        assertThat(new Filter(null, "tháng một", "  ", null)).isEqualTo(new Filter(null, null, null, null));
    }

    @Test
    void sums_are_of_one_state_and_each_decision_is_a_choice_once() {
        Prize due = alone();
        paid = 1_000_000L;
        Prize done = alone();
        assertThat(Prizes.sum(List.of(due, done, due), PrizeState.DUE)).isEqualTo(900_000);
        assertThat(Prizes.sum(List.of(due, done, due), PrizeState.PAID)).isEqualTo(1_000_000);
        assertThat(Prizes.decisions(List.of(due, done, due))).containsExactly("12-QĐ/TCT");
    }

    @Test
    void every_state_has_its_tone_and_icon() {
        assertThat(PrizeState.values()).allSatisfy(state -> {
            assertThat(state.tone()).isNotBlank();
            assertThat(state.icon()).isNotBlank();
        });
    }
}
