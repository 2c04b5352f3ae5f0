package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.ballot.RoundPlan.Nominee;
import vn.thidua.ballot.RoundPlan.Rule;
import vn.thidua.ballot.RoundPlan.Teller;
import vn.thidua.ballot.RoundPlan.Voter;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Threshold;

/** What can be voted as planned, and what cannot. */
class RoundPlanTests {

    private String subject = "Bình xét danh hiệu năm 2021";
    private RoundMethod method = RoundMethod.SECRET;
    private List<Nominee> nominees = nominees(2);
    private List<Voter> voters = voters(9, Set.of());
    private List<Teller> tellers = tellers(3);
    private int members = 9;
    private int present = 9;
    private @Nullable LocalDate writtenUntil;

    private static UUID id(int number) {
        return new UUID(1, number);
    }

    private static List<Nominee> nominees(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Nominee(
                        id(number),
                        "Người " + number,
                        null,
                        new Rule(new Threshold(90, Threshold.Base.TOTAL_MEMBERS), "Quy chế"),
                        null))
                .toList();
    }

    private static List<Voter> voters(int count, Set<UUID> excluded) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Voter(id(100 + number), "Ủy viên " + number, excluded, false))
                .toList();
    }

    private static List<Teller> tellers(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Teller(id(100 + number), "Ủy viên " + number))
                .toList();
    }

    private RoundPlan plan() {
        return new RoundPlan(
                id(0), subject, method, nominees, voters, tellers, members, present, writtenUntil, null, null);
    }

    private void isFine() {
        assertThatCode(() -> plan().check()).doesNotThrowAnyException();
    }

    private void isRefused(String key) {
        assertThatThrownBy(() -> plan().check()).isInstanceOf(Refusal.class).hasMessage(key);
    }

    @Test
    void a_council_of_nine_votes_secretly_on_two() {
        isFine();
    }

    @Test
    void the_heading_is_there_and_fits_the_paper() {
        subject = "x".repeat(200);
        isFine();
        subject = "x".repeat(201);
        isRefused("ballot.subject");
        subject = "   ";
        isRefused("ballot.subject");
    }

    @Test
    void from_one_to_sixty_may_stand_on_a_paper() {
        nominees = nominees(1);
        isFine();
        nominees = nominees(60);
        isFine();
        nominees = nominees(61);
        isRefused("ballot.nominees");
        nominees = List.of();
        isRefused("ballot.nominees");
    }

    @Test
    void somebody_votes() {
        voters = List.of();
        isRefused("ballot.noVoters");
    }

    @Test
    void nobody_stands_votes_or_counts_twice() {
        nominees = List.of(nominees(1).get(0), nominees(1).get(0));
        isRefused("ballot.nomineeTwice");
        nominees = nominees(2);
        voters = new ArrayList<>(voters);
        voters.set(1, voters.get(0));
        isRefused("ballot.voterTwice");
        voters = voters(9, Set.of());
        tellers = List.of(tellers(1).get(0), tellers(2).get(1), tellers(1).get(0));
        isRefused("ballot.tellerTwice");
    }

    @Test
    void no_more_vote_than_there_are_members_and_no_more_are_there() {
        members = 8;
        present = 8;
        isRefused("ballot.moreVotersThanMembers");
        members = 9;
        present = 9;
        isFine();
        present = 10;
        isRefused("ballot.present");
        present = 0;
        isFine();
        present = -1;
        isRefused("ballot.present");
    }

    @Test
    void who_votes_in_writing_knows_until_when() {
        voters = new ArrayList<>(voters);
        voters.set(4, new Voter(id(104), "Ủy viên 4", Set.of(), true));
        isRefused("ballot.writtenUntil");
        writtenUntil = LocalDate.of(2022, 2, 20);
        isFine();
    }

    @Test
    void paper_ballots_are_typed_by_two_and_a_secret_box_has_three_tellers() {
        method = RoundMethod.PAPER;
        tellers = tellers(2);
        isFine();
        tellers = tellers(1);
        isRefused("ballot.twoTellers");
        method = RoundMethod.OPEN;
        isFine();
        method = RoundMethod.SECRET;
        tellers = tellers(2);
        isRefused("ballot.threeTellers");
        tellers = tellers(4);
        isRefused("ballot.threeTellers");
    }

    @Test
    void fewer_than_three_do_not_vote_secretly_for_the_totals_would_tell_how() {
        voters = voters(3, Set.of());
        isFine();
        voters = voters(2, Set.of());
        isRefused("ballot.fewVoters");
        method = RoundMethod.OPEN;
        isFine();
    }

    @Test
    void nor_on_any_single_nominee() {
        voters = new ArrayList<>(voters(2, Set.of()));
        voters.addAll(IntStream.range(2, 9)
                .mapToObj(number -> new Voter(id(100 + number), "Ủy viên", Set.of(id(1)), false))
                .toList());
        assertThat(plan().votersOn(id(0))).isEqualTo(9);
        assertThat(plan().votersOn(id(1))).isEqualTo(2);
        isRefused("ballot.fewVotersOn");
        voters.set(2, new Voter(id(102), "Ủy viên", Set.of(), false));
        isFine();
    }
}
