package vn.thidua.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.ranking.StandingsTests.barred;
import static vn.thidua.ranking.StandingsTests.unit;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.ProposalRule;

/** The rule of decision, and who is proposed for what. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutcomeTests {

    private static Contender voted(String name, String total, @Nullable Integer votes) {
        return unit(name, total, "0", "0", 0, votes);
    }

    private static Outcome decide(ProposalRule rule, Contender... units) {
        return Standings.of(List.of(units), List.of()).decidedBy(rule);
    }

    private static String places(Outcome outcome) {
        return outcome.standings().stream()
                .map(standing -> standing.place()
                        + (standing.placeShared() ? "=" : " ")
                        + standing.unit().name())
                .collect(Collectors.joining(", "));
    }

    private static String names(List<Standing> standings) {
        return standings.stream().map(standing -> standing.unit().name()).collect(Collectors.joining(","));
    }

    private static String key(Outcome outcome) {
        return outcome.why().key();
    }

    @Test
    void by_score_votes_change_nothing_and_nobody_needs_them() {
        Outcome outcome = decide(ProposalRule.BY_SCORE, voted("A", "900", 1), voted("B", "800", null));
        assertThat(places(outcome)).isEqualTo("1 A, 2 B");
        assertThat(outcome.open()).isFalse();
        assertThat(outcome.candidates()).isEmpty();
        assertThat(key(outcome)).isEqualTo("ranking.why.rule.BY_SCORE");
    }

    @Test
    void by_vote_the_most_votes_lead_and_the_sentence_names_both() {
        Outcome outcome =
                decide(ProposalRule.BY_VOTE, voted("A", "900", 2), voted("B", "800", 5), voted("C", "700", 1));
        assertThat(places(outcome)).isEqualTo("1 B, 2 A, 3 C");
        assertThat(outcome.why()).isEqualTo(Because.of("rule.BY_VOTE.differs", "B", 5, "A", 2));
        assertThat(outcome.standings().get(0).isMoved()).isTrue();
        assertThat(outcome.standings().get(0).rank()).isEqualTo(2);
        assertThat(outcome.standings().get(2).isMoved()).isFalse();
    }

    @Test
    void equal_votes_leave_it_to_the_score() {
        assertThat(places(
                        decide(ProposalRule.BY_VOTE, voted("A", "900", 3), voted("B", "800", 3), voted("C", "700", 4))))
                .isEqualTo("1 C, 2 A, 3 B");
    }

    @Test
    void equal_votes_and_equal_score_share_the_place() {
        assertThat(places(
                        decide(ProposalRule.BY_VOTE, voted("A", "900", 3), voted("B", "900", 3), voted("C", "700", 4))))
                .isEqualTo("1 C, 2=A, 2=B");
        assertThat(places(
                        decide(ProposalRule.BY_VOTE, voted("A", "900", 3), voted("B", "900", 3), voted("C", "900", 4))))
                .isEqualTo("1 C, 2=A, 2=B");
    }

    @Test
    void among_the_first_two_the_vote_decides_and_the_third_stays_whatever_its_votes() {
        Outcome outcome =
                decide(ProposalRule.SCORE_THEN_VOTE, voted("A", "900", 3), voted("B", "890", 5), voted("C", "880", 8));
        assertThat(places(outcome)).isEqualTo("1 B, 2 A, 3 C");
        assertThat(outcome.candidates()).extracting(Contender::name).containsExactly("A", "B");
        assertThat(key(outcome)).endsWith("differs");
        assertThat(decide(
                                ProposalRule.SCORE_THEN_VOTE,
                                voted("A", "900", 5),
                                voted("B", "890", 3),
                                voted("C", "880", null))
                        .why())
                .isEqualTo(Because.of("rule.SCORE_THEN_VOTE.agrees", "A", 5, "A", 5));
    }

    @Test
    void who_shares_the_second_rank_is_voted_on_too() {
        Outcome outcome = decide(
                ProposalRule.SCORE_THEN_VOTE,
                voted("A", "900", 1),
                voted("B", "890", 2),
                voted("C", "890", 5),
                voted("D", "880", 9));
        assertThat(places(outcome)).isEqualTo("1 C, 2 B, 3 A, 4 D");
    }

    @Test
    void while_a_candidate_has_no_votes_places_are_ranks_and_the_outcome_is_open() {
        Outcome outcome = decide(ProposalRule.BY_VOTE, voted("A", "900", 1), voted("B", "890", null));
        assertThat(places(outcome)).isEqualTo("1 A, 2 B");
        assertThat(outcome.open()).isTrue();
        assertThat(key(outcome)).isEqualTo("ranking.why.rule.BY_VOTE.open");
        assertThat(outcome.candidates()).hasSize(2);
    }

    @Test
    void a_barred_unit_is_no_candidate_and_keeps_its_place() {
        Outcome outcome = decide(
                ProposalRule.SCORE_THEN_VOTE,
                barred("A", "950", null),
                voted("B", "900", 2),
                voted("C", "890", 4),
                voted("D", "880", 5));
        assertThat(places(outcome)).isEqualTo("1 A, 2 C, 3 B, 4 D");
        Honours honours = Honours.of(outcome, 1, 1);
        assertThat(names(honours.flag())).isEqualTo("C");
        assertThat(names(honours.certificates())).isEqualTo("B");
        assertThat(names(honours.passedOver())).isEqualTo("A");
        assertThat(honours.undecided()).isEmpty();
    }

    @Test
    void with_one_or_no_unit_that_may_be_proposed_there_is_nothing_to_vote() {
        assertThat(places(decide(ProposalRule.SCORE_THEN_VOTE, voted("A", "900", 4))))
                .isEqualTo("1 A");
        Outcome nobody = decide(ProposalRule.SCORE_THEN_VOTE, barred("A", "900", null));
        assertThat(key(nobody)).endsWith(".nobody");
        assertThat(nobody.open()).isFalse();
        assertThat(Honours.of(nobody, 1, 2).proposed()).isEmpty();
        assertThat(key(decide(ProposalRule.BY_VOTE))).endsWith(".nobody");
    }

    @Test
    void a_barred_unit_that_shares_a_rank_takes_nobodys_seat() {
        Outcome outcome =
                decide(ProposalRule.BY_VOTE, barred("A", "900", null), voted("B", "900", 1), voted("C", "900", 2));
        assertThat(places(outcome)).isEqualTo("1=A, 1 C, 2 B");
        assertThat(names(Honours.of(outcome, 1, 1).proposed())).isEqualTo("C,B");
    }

    @Test
    void flag_and_certificates_go_down_the_places() {
        Honours honours = Honours.of(
                decide(
                        ProposalRule.BY_SCORE,
                        voted("A", "9", 0),
                        voted("B", "8", 0),
                        voted("C", "7", 0),
                        voted("D", "6", 0)),
                1,
                2);
        assertThat(names(honours.flag())).isEqualTo("A");
        assertThat(names(honours.certificates())).isEqualTo("B,C");
        assertThat(names(honours.proposed())).isEqualTo("A,B,C");
        assertThat(honours.passedOver()).isEmpty();
        assertThat(honours.undecided()).isEmpty();
    }

    @Test
    void a_barred_unit_after_the_last_proposed_is_not_passed_over() {
        Honours honours = Honours.of(decide(ProposalRule.BY_SCORE, voted("A", "9", 0), barred("B", "8", 0)), 1, 0);
        assertThat(honours.passedOver()).isEmpty();
        assertThat(names(Honours.of(decide(ProposalRule.BY_SCORE, voted("A", "9", 0), barred("B", "8", 0)), 1, 3)
                        .passedOver()))
                .isEqualTo("B");
    }

    @Test
    void two_who_share_the_first_place_wait_for_the_vote() {
        Honours honours = Honours.of(
                decide(ProposalRule.BY_SCORE, voted("A", "9", null), voted("B", "9", null), voted("C", "7", null)),
                1,
                2);
        assertThat(honours.proposed()).isEmpty();
        assertThat(names(honours.undecided())).isEqualTo("A,B");
    }

    @Test
    void who_shares_the_last_place_for_which_there_is_a_certificate_waits_and_those_before_do_not() {
        Honours honours = Honours.of(
                decide(
                        ProposalRule.BY_SCORE,
                        voted("A", "9", null),
                        voted("B", "8", null),
                        voted("C", "7", null),
                        voted("D", "7", null)),
                1,
                2);
        assertThat(names(honours.flag())).isEqualTo("A");
        assertThat(names(honours.certificates())).isEqualTo("B");
        assertThat(names(honours.undecided())).isEqualTo("C,D");
    }

    @Test
    void equals_for_whom_there_is_room_are_proposed_both() {
        Honours honours = Honours.of(
                decide(ProposalRule.BY_SCORE, voted("A", "9", null), voted("B", "8", null), voted("C", "8", null)),
                1,
                2);
        assertThat(names(honours.certificates())).isEqualTo("B,C");
        assertThat(honours.undecided()).isEmpty();
    }

    @Test
    void nothing_is_proposed_while_the_rule_waits_for_votes() {
        assertThat(Honours.of(decide(ProposalRule.BY_VOTE, voted("A", "9", null)), 1, 2)
                        .proposed())
                .isEmpty();
    }

    @Test
    void no_rule_ever_loses_a_unit_or_lets_one_sit_twice() {
        var random = new Random(2021);
        for (int round = 0; round < 600; round++) {
            List<Contender> units = StandingsTests.some(random, 1 + random.nextInt(10));
            var ranked = Standings.of(units, StandingsTests.ties(random));
            for (ProposalRule rule : ProposalRule.values()) {
                Outcome outcome = ranked.decidedBy(rule);
                assertThat(outcome.standings())
                        .extracting(standing -> standing.unit().id())
                        .containsExactlyInAnyOrderElementsOf(
                                units.stream().map(Contender::id).toList());
                Honours honours = Honours.of(outcome, 1, 2);
                assertThat(honours.flag().size()).isLessThanOrEqualTo(1);
                assertThat(honours.proposed().size()).isLessThanOrEqualTo(3);
                assertThat(honours.proposed())
                        .allMatch(standing -> standing.unit().isEligible());
                assertThat(outcome.standings().stream()
                                .filter(standing -> !standing.unit().isEligible()))
                        .noneMatch(Standing::isMoved);
            }
        }
    }
}
