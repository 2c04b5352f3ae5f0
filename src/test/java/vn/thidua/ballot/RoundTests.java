package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.thidua.ballot.RoundPlan.Nominee;
import vn.thidua.ballot.RoundPlan.Rule;
import vn.thidua.ballot.RoundPlan.Teller;
import vn.thidua.ballot.RoundPlan.Voter;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Threshold;

/** A round without a database: what its states let happen. */
class RoundTests {

    private static final Instant NOW = Instant.parse("2022-02-10T08:00:00Z");
    private static final UUID BODY = new UUID(9, 9);
    private static final byte[] KEY = {1, 2, 3};

    private static RoundPlan plan(UUID body, RoundMethod method, String subject) {
        return new RoundPlan(
                body,
                subject,
                method,
                List.of(new Nominee(
                        new UUID(1, 1),
                        "Người thứ nhất",
                        null,
                        new Rule(new Threshold(90, Threshold.Base.TOTAL_MEMBERS), "Quy chế"),
                        null)),
                IntStream.range(0, 5)
                        .mapToObj(i -> new Voter(new UUID(2, i), "Ủy viên", Set.of(), false))
                        .toList(),
                IntStream.range(0, 3)
                        .mapToObj(i -> new Teller(new UUID(2, i), "Ủy viên"))
                        .toList(),
                5,
                5,
                null,
                null,
                null);
    }

    private static Round round(RoundMethod method) {
        return new Round(plan(BODY, method, " Bình xét "));
    }

    private static Round opened(RoundMethod method) {
        Round round = round(method);
        if (method == RoundMethod.SECRET) {
            round.seal(KEY);
        }
        round.open(true, NOW);
        return round;
    }

    private static Round closed() {
        Round round = opened(RoundMethod.OPEN);
        round.close(NOW);
        return round;
    }

    private static Totals totals() {
        return new Totals(5, 5, 5, 0, 0, Map.of(new UUID(1, 1), new Totals.Votes(5, 0, 0)), null);
    }

    private static void refused(String key, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOf(Refusal.class).hasMessage(key);
    }

    @Test
    void it_goes_from_the_plan_to_the_result_and_says_so() {
        Round round = round(RoundMethod.OPEN);
        assertThat(round.id()).isNotNull();
        assertThat(round.organisationId()).isEqualTo(BODY);
        assertThat(round.subject()).isEqualTo("Bình xét");
        assertThat(round.method()).isEqualTo(RoundMethod.OPEN);
        assertThat(round.state()).isEqualTo(RoundState.PREPARED);
        assertThat(round.open(true, NOW)).isEqualTo(new RoundEvent.Opened(BODY, round.id(), "Bình xét"));
        assertThat(round.close(NOW)).isEqualTo(new RoundEvent.Closed(BODY, round.id(), "Bình xét"));
        assertThat(round.count(totals(), NOW)).isEqualTo(new RoundEvent.Counted(BODY, round.id(), "Bình xét"));
        assertThat(round.state()).isEqualTo(RoundState.COUNTED);
    }

    @Test
    void it_may_be_planned_anew_until_it_is_opened_for_the_same_body() {
        Round round = round(RoundMethod.SECRET);
        round.seal(KEY);
        assertThat(round.plan(plan(BODY, RoundMethod.SECRET, "Khác")))
                .isEqualTo(new RoundEvent.Planned(BODY, round.id(), "Khác"));
        assertThat(round.publicKey()).as("codes of the old plan open nothing").isNull();
        refused("ballot.otherBody", () -> round.plan(plan(new UUID(8, 8), RoundMethod.SECRET, "Khác")));
        round.seal(KEY);
        round.open(true, NOW);
        refused("ballot.planStands", () -> round.plan(plan(BODY, RoundMethod.SECRET, "Khác")));
        assertThatThrownBy(() -> new Round(plan(BODY, RoundMethod.OPEN, " "))).isInstanceOf(Refusal.class);
    }

    @Test
    void only_a_secret_round_is_sealed_and_only_before_it_is_opened() {
        refused("ballot.notSecret", () -> round(RoundMethod.PAPER).seal(KEY));
        Round round = round(RoundMethod.SECRET);
        assertThat(round.seal(KEY)).isEqualTo(new RoundEvent.SealMade(BODY, round.id(), "Bình xét"));
        assertThat(round.publicKey()).isEqualTo(KEY);
        round.open(true, NOW);
        refused("ballot.planStands", () -> round.seal(KEY));
    }

    @Test
    void a_secret_round_opens_when_each_teller_has_the_code() {
        Round round = round(RoundMethod.SECRET);
        refused("ballot.codesNotTaken", () -> round.open(true, NOW));
        round.seal(KEY);
        refused("ballot.codesNotTaken", () -> round.open(false, NOW));
        round.open(true, NOW);
        assertThat(round.state()).isEqualTo(RoundState.OPEN);
        assertThatCode(() -> round(RoundMethod.PAPER).open(false, NOW)).doesNotThrowAnyException();
    }

    @Test
    void an_opening_is_taken_back_while_nobody_has_voted() {
        Round round = opened(RoundMethod.OPEN);
        refused("ballot.alreadyVoted", () -> round.withdrawOpening(false, "mở nhầm"));
        refused("ballot.reason", () -> round.withdrawOpening(true, null));
    }

    @Test
    void an_opening_that_is_taken_back_says_why() {
        Round round = opened(RoundMethod.OPEN);
        assertThat(round.withdrawOpening(true, " mở nhầm "))
                .isEqualTo(new RoundEvent.OpeningWithdrawn(BODY, round.id(), "Bình xét", "mở nhầm"));
        assertThat(round.state()).isEqualTo(RoundState.PREPARED);
    }

    @Test
    void a_closing_is_taken_back_while_nobody_has_begun_to_count() {
        refused("ballot.countBegun", () -> closed().reopen(false, "đóng nhầm"));
        Round round = closed();
        assertThat(round.reopen(true, "đóng nhầm"))
                .isEqualTo(new RoundEvent.Reopened(BODY, round.id(), "Bình xét", "đóng nhầm"));
        assertThat(round.state()).isEqualTo(RoundState.OPEN);
    }

    @Test
    void a_result_is_set_aside_with_a_reason_and_nothing_happens_without_one() {
        Round round = closed();
        round.count(totals(), NOW);
        refused("ballot.reason", () -> round.cancel("  x "));
        assertThat(round.state()).isEqualTo(RoundState.COUNTED);
        assertThat(round.cancel("kiểm sai"))
                .isEqualTo(new RoundEvent.Cancelled(BODY, round.id(), "Bình xét", "kiểm sai"));
        assertThat(round.state()).isEqualTo(RoundState.CANCELLED);
        refused("ballot.state.CANCELLED", () -> round.cancel("kiểm sai"));
    }

    @Test
    void a_reason_has_three_letters_at_least_and_five_hundred_at_most() {
        assertThat(Round.because(" abc ")).isEqualTo("abc");
        assertThat(Round.because("x".repeat(500))).hasSize(500);
        refused("ballot.reason", () -> Round.because("x".repeat(501)));
        refused("ballot.reason", () -> Round.because("ab "));
        refused("ballot.reason", () -> Round.because(null));
    }

    @Test
    void votes_are_counted_once_it_is_closed() {
        refused("ballot.notClosed", () -> opened(RoundMethod.OPEN).requireClosed());
        assertThatCode(() -> closed().requireClosed()).doesNotThrowAnyException();
        refused("ballot.state.OPEN", () -> opened(RoundMethod.OPEN).count(totals(), NOW));
    }
}
