package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;

/** Open votes, paper ballots, and papers of absent members. */
@IntegrationTest
class OpenAndPaperVoteTests {

    @Autowired
    Pages pages;

    @Autowired
    Rounds rounds;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    TrialCouncil council;

    @BeforeEach
    void meet() {
        council = new TrialCouncil(database, transactions, 5);
    }

    private UUID open(RoundPlan plan) {
        UUID round = council.ask(() -> rounds.prepare(plan, pages.viewer(council.secretary())));
        council.open(pages, rounds, round, plan.method());
        return round;
    }

    private RoundResult result(UUID round) {
        return council.ask(() -> rounds.result(round, pages.viewer(council.secretary())))
                .orElseThrow();
    }

    private void close(UUID round) {
        assertThat(pages.post(council.secretary(), "/votes/" + round + "/closing")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void an_open_vote_shows_who_chose_what_and_is_counted_by_the_standing_body() {
        UUID round = open(council.plan(RoundMethod.OPEN, 2, 80));
        for (int i = 0; i < 4; i++) {
            assertThat(council.cast(pages, round, i, i == 0 ? "12" : "11").status())
                    .isEqualTo(302);
        }
        // The fifth raised the hand; the secretary types it, and mends it once.
        String entry = "/votes/" + round + "/hands/" + council.members.get(4);
        assertThat(pages.get(council.secretary(), entry).main()).contains("Lò Văn E");
        assertThat(pages.post(council.secretary(), entry, TrialCouncil.form("", "1-"))
                        .status())
                .isEqualTo(422);
        pages.post(council.secretary(), entry, TrialCouncil.form("", "22"));
        pages.post(council.secretary(), entry, TrialCouncil.form("", "10"));
        var hands = pages.get(council.member(2), "/votes/" + round + "/hands");
        assertThat(hands.main()).contains("Lò Văn B, Lò Văn C, Lò Văn D");
        assertThat(pages.post(council.member(1), entry, TrialCouncil.form("", "22"))
                        .status())
                .isEqualTo(403);
        close(round);
        var wrong = pages.post(council.secretary(), "/votes/" + round + "/closing/open-count", "password", "sai");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.main()).contains("Mật khẩu chưa đúng");
        pages.post(council.secretary(), "/votes/" + round + "/closing/open-count", "password", Pages.PASSWORD);
        assertThat(result(round).nominees())
                .extracting(RoundResult.NomineeResult::arithmetic)
                .containsExactly("5/5 = 100 % ≥ 80 % tổng số thành viên", "3/5 = 60 % < 80 % tổng số thành viên");
    }

    @Test
    void paper_ballots_stand_only_when_two_tellers_typed_the_same() {
        UUID round = open(council.plan(RoundMethod.PAPER, 1, 80));
        assertThat(council.cast(pages, round, 0, "1").main()).contains("bỏ phiếu giấy");
        close(round);
        String typing = "/votes/" + round + "/typing";
        assertThat(pages.post(council.member(0), typing, bundle(5, 5, 4, 1, 0, 5, 0))
                        .main())
                .contains("không khớp");
        assertThat(pages.post(council.member(0), typing, bundle(5, 5, 4, 1, 0, 4, 0))
                        .status())
                .isEqualTo(302);
        assertThat(pages.get(council.member(1), typing).page().select("table")).isEmpty();
        assertThat(pages.post(council.member(0), typing + "/result", "password", Pages.PASSWORD)
                        .main())
                .contains("Cần hai kiểm phiếu viên");
        pages.post(council.member(1), typing, bundle(5, 5, 5, 0, 0, 4, 1));
        var differing = pages.get(council.member(0), typing);
        assertThat(differing.page().select(".chip-bad")).hasSize(3);
        assertThat(pages.post(council.member(0), typing + "/result", "password", Pages.PASSWORD)
                        .main())
                .contains("còn khác nhau");
        pages.post(council.member(1), typing, bundle(5, 5, 4, 1, 0, 4, 0));
        assertThat(pages.post(council.secretary(), "/votes/" + round + "/closing/withdrawal", "reason", "đếm thiếu")
                        .main())
                .contains("Việc kiểm phiếu đã bắt đầu");
        assertThat(pages.post(council.member(1), typing + "/result", "password", Pages.PASSWORD)
                        .status())
                .isEqualTo(302);
        RoundResult result = result(round);
        assertThat(result.valid()).isEqualTo(4);
        assertThat(result.invalid()).isEqualTo(1);
        assertThat(result.nominees().get(0).arithmetic()).isEqualTo("4/5 = 80 % ≥ 80 % tổng số thành viên");
        assertThat(result.nominees().get(0).noOpinion()).isEqualTo(1);
    }

    private static String[] bundle(
            int issued, int collected, int valid, int invalid, int blank, int agree, int disagree) {
        return new String[] {
            "issued",
            "" + issued,
            "collected",
            "" + collected,
            "valid",
            "" + valid,
            "invalid",
            "" + invalid,
            "blank",
            "" + blank,
            "lines[0].agree",
            "" + agree,
            "lines[0].disagree",
            "" + disagree
        };
    }

    @Test
    void papers_of_absent_members_join_the_secret_ballots_unseen() {
        council = new TrialCouncil(database, transactions, 6);
        var nominees = council.plan(RoundMethod.SECRET, 2, 80).nominees();
        RoundPlan plan = council.plan(RoundMethod.SECRET, nominees, Map.of(), Set.of(4, 5));
        UUID round = council.ask(() -> rounds.prepare(plan, pages.viewer(council.secretary())));
        List<String> codes = council.open(pages, rounds, round, RoundMethod.SECRET);
        for (int i = 0; i < 4; i++) {
            council.cast(pages, round, i, "12");
        }
        for (int i = 4; i < 6; i++) {
            assertThat(pages.post(
                                    council.secretary(),
                                    "/votes/" + round + "/returns",
                                    "person",
                                    council.members.get(i).toString(),
                                    "back",
                                    "true")
                            .status())
                    .isEqualTo(302);
        }
        assertThat(council.cast(pages, round, 4, "11").main()).contains("Phiếu giấy của bạn đã được nhận");
        close(round);
        for (int teller = 0; teller < 2; teller++) {
            slip(round, teller, 1, "11");
            slip(round, teller, 2, teller == 0 ? "12" : "22");
        }
        council.type(pages, round, 0, codes.get(0));
        var differ = council.type(pages, round, 1, codes.get(1));
        assertThat(differ.main()).contains("phiếu giấy số 2");
        slip(round, 1, 2, "12");
        council.type(pages, round, 0, codes.get(0));
        assertThat(council.type(pages, round, 1, codes.get(1)).status()).isEqualTo(302);
        assertThat(result(round).collected()).isEqualTo(6);
        assertThat(result(round).nominees())
                .extracting(RoundResult.NomineeResult::agree)
                .containsExactly(6, 1);
    }

    private void slip(UUID round, int teller, int number, String marks) {
        var form = new ArrayList<>(List.of(TrialCouncil.form("", marks)));
        form.addAll(List.of("number", "" + number));
        assertThat(pages.post(council.member(teller), "/votes/" + round + "/slips", form.toArray(String[]::new))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void a_paper_that_comes_back_after_the_deadline_does_not_count() {
        var nominees = council.plan(RoundMethod.OPEN, 1, 80).nominees();
        RoundPlan plan = council.plan(RoundMethod.OPEN, nominees, Map.of(), Set.of(4));
        RoundPlan late = new RoundPlan(
                plan.organisationId(),
                plan.subject(),
                plan.method(),
                plan.nominees(),
                plan.voters(),
                plan.tellers(),
                plan.totalMembers(),
                plan.present(),
                java.time.LocalDate.of(2022, 2, 9),
                null,
                null);
        UUID round = open(late);
        var answer = pages.post(
                council.secretary(),
                "/votes/" + round + "/returns",
                "person",
                council.members.get(4).toString(),
                "back",
                "true");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.main()).contains("09/02/2022");
    }

    @Test
    void an_absent_members_choices_are_typed_only_once_the_paper_is_in() {
        var nominees = council.plan(RoundMethod.OPEN, 1, 80).nominees();
        UUID round = open(council.plan(RoundMethod.OPEN, nominees, Map.of(), Set.of(4)));
        String entry = "/votes/" + round + "/hands/" + council.members.get(4);
        var early = pages.post(council.secretary(), entry, TrialCouncil.form("", "1"));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.main()).contains("bỏ phiếu bằng văn bản");
        String returns = "/votes/" + round + "/returns";
        String person = council.members.get(4).toString();
        pages.post(council.secretary(), returns, "person", person, "back", "true");
        assertThat(pages.post(council.secretary(), entry, TrialCouncil.form("", "1"))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void a_member_who_loses_the_vote_gets_it_back_when_that_was_a_mistake() {
        UUID round = open(council.plan(RoundMethod.OPEN, 1, 80));
        council.cast(pages, round, 3, "1");
        String removal = "/votes/" + round + "/voters/" + council.members.get(3) + "/removal";
        assertThat(pages.post(council.secretary(), removal).main()).contains("Hãy nêu lý do");
        assertThat(pages.post(council.secretary(), removal, "reason", "Chuyển công tác")
                        .status())
                .isEqualTo(302);
        assertThat(council.cast(pages, round, 3, "1").main()).contains("không còn quyền");
        assertThat(pages.get(council.secretary(), "/votes/" + round + "/desk").main())
                .contains("Chuyển công tác", "0/4 thành viên");
        assertThat(pages.post(council.secretary(), removal + "/withdrawal").status())
                .isEqualTo(302);
        assertThat(council.cast(pages, round, 3, "1").status()).isEqualTo(302);
    }

    @Test
    void who_did_not_reach_the_threshold_may_be_proposed_for_something_lower() {
        RoundPlan plan = council.plan(RoundMethod.OPEN, 2, 80);
        UUID round = open(plan);
        for (int i = 0; i < 5; i++) {
            council.cast(pages, round, i, i < 3 ? "11" : "12");
        }
        close(round);
        pages.post(council.secretary(), "/votes/" + round + "/closing/open-count", "password", Pages.PASSWORD);
        String lower = "/votes/" + round + "/result/lower-title";
        String reached = plan.nominees().get(0).id().toString();
        String missed = plan.nominees().get(1).id().toString();
        assertThat(pages.post(council.secretary(), lower, "nominee", reached, "proposed", "true")
                        .status())
                .isEqualTo(409);
        assertThat(pages.post(council.member(1), lower, "nominee", missed, "proposed", "true")
                        .status())
                .isEqualTo(403);
        pages.post(council.secretary(), lower, "nominee", missed, "proposed", "true");
        assertThat(result(round).nominees().get(1).lowerTitleProposed()).isTrue();
        assertThat(pages.get(council.member(1), "/votes/" + round + "/result").main())
                .contains("Đề nghị thay bằng: Giấy khen");
        // The second round is a round of its own that knows the first.
        RoundPlan again = new RoundPlan(
                plan.organisationId(),
                plan.subject() + " – vòng hai",
                RoundMethod.OPEN,
                List.of(plan.nominees().get(1)),
                plan.voters(),
                plan.tellers(),
                plan.totalMembers(),
                plan.present(),
                null,
                round,
                null);
        UUID second = open(again);
        assertThat(pages.get(council.secretary(), "/votes/" + second + "/desk")
                        .page()
                        .select("a[href=/votes/" + round + "/desk]"))
                .hasSize(1);
    }
}
