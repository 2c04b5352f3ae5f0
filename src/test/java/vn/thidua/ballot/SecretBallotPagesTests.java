package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.thidua.Statements;

@IntegrationTest
class SecretBallotPagesTests {

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
        council = new TrialCouncil(database, transactions, 9);
    }

    private UUID prepare(RoundPlan plan) {
        return council.ask(() -> rounds.prepare(plan, pages.viewer(council.secretary())));
    }

    @Test
    void nine_members_vote_and_two_tellers_count() {
        RoundPlan plan = council.plan(RoundMethod.SECRET, 3, 90);
        UUID round = prepare(plan);
        assertThat(pages.get(council.member(4), "/votes/" + round).main()).contains("chưa mở");
        List<String> codes = council.open(pages, rounds, round, RoundMethod.SECRET);
        assertThat(codes).hasSize(3).doesNotHaveDuplicates();

        var paper = pages.get(council.member(4), "/votes/" + round);
        assertThat(paper.main()).contains("Người thứ 1", "không giữ được gì", "chỉ được thông qua khi tất cả");
        assertThat(paper.page().select("fieldset.slip")).hasSize(3);

        assertThat(pages.get(council.member(4), "/").main()).contains("Bỏ phiếu: " + plan.subject());
        for (int i = 0; i < 9; i++) {
            var read = pages.post(council.member(i), "/votes/" + round, TrialCouncil.form("r", i == 0 ? "121" : "110"));
            assertThat(read.status()).isEqualTo(200);
            assertThat(read.page().select(".review-mark > span:not([hidden])")).hasSize(3);
            var cast = council.cast(pages, round, i, i == 0 ? "121" : "110");
            assertThat(cast.status()).as(cast.main()).isEqualTo(302);
        }
        var mine = pages.get(council.member(0), "/votes/" + round);
        String tracker = mine.page().selectFirst(".tracker").text();
        assertThat(tracker).matches("(\\w{4}-){4}\\w{4}");
        assertThat(pages.get(council.secretary(), "/votes/" + round + "/desk").main())
                .contains("9/9 thành viên đã bỏ phiếu")
                .doesNotContain("đồng ý:");

        council.closeAndCount(pages, round, codes);

        var box = pages.get(council.member(0), "/votes/" + round + "/box");
        assertThat(box.page().select(".trackers code").eachText())
                .hasSize(9)
                .contains(tracker)
                .isSorted();
        assertThat(pages.get(council.member(0), "/votes/" + round + "/box/export.csv")
                        .text())
                .contains(tracker);
        assertThat(pages.get(council.member(0), "/votes").main()).contains(plan.subject(), "Đã bỏ phiếu");
        assertThat(pages.get(council.member(0), "/votes/export.csv?state=COUNTED")
                        .text())
                .contains(plan.subject());
        RoundResult result = council.ask(() -> rounds.result(round, pages.viewer(council.secretary())))
                .orElseThrow();
        assertThat(result.of(plan.nominees().get(0).id()).orElseThrow().arithmetic())
                .isEqualTo("9/9 = 100 % ≥ 90 % tổng số thành viên");
        assertThat(result.of(plan.nominees().get(1).id()).orElseThrow().arithmetic())
                .isEqualTo("8/9 = 88,89 % < 90 % tổng số thành viên");
        assertThat(result.nominees())
                .extracting(RoundResult.NomineeResult::passed)
                .containsExactly(true, false, false);
        var page = pages.get(council.member(5), "/votes/" + round + "/result");
        assertThat(page.main()).contains("8/9 = 88,89 % < 90 %", "tổng số thành viên");
        assertThat(pages.get(council.secretary(), "/votes/" + round + "/result").main())
                .contains("Đề nghị Giấy khen");
    }

    @Test
    void the_last_ballot_before_the_closing_counts() {
        RoundPlan plan = council.plan(RoundMethod.SECRET, 1, 50);
        UUID round = prepare(plan);
        var codes = council.open(pages, rounds, round, RoundMethod.SECRET);
        for (int i = 0; i < 3; i++) {
            council.cast(pages, round, i, "1");
        }
        council.cast(pages, round, 2, "2");
        council.closeAndCount(pages, round, codes);
        var result = council.ask(() -> rounds.result(round, pages.viewer(council.secretary())))
                .orElseThrow();
        assertThat(result.collected()).isEqualTo(3);
        assertThat(result.nominees().get(0).agree()).isEqualTo(2);
        assertThat(result.nominees().get(0).disagree()).isEqualTo(1);
    }

    @Test
    void agreeing_to_all_is_read_through_before_it_is_cast() {
        UUID round = prepare(council.plan(RoundMethod.SECRET, 20, 80));
        council.open(pages, rounds, round, RoundMethod.SECRET);
        var review = pages.post(council.member(3), "/votes/" + round, TrialCouncil.form("a", "-".repeat(20)));
        assertThat(review.page().select(".say-yes:not([hidden])")).hasSize(20);
        assertThat(pages.get(council.member(3), "/votes/" + round).main()).doesNotContain("đã ở trong hòm phiếu");
        var half = pages.post(council.member(3), "/votes/" + round, TrialCouncil.form("r", "1".repeat(19) + "-"));
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.page().select(".slip-missing")).hasSize(1);
        assertThat(half.page().select("input[value=1][checked]")).hasSize(19);
    }

    @Test
    void nobody_votes_where_a_conflict_forbids_it() {
        var nominees = council.plan(RoundMethod.SECRET, 2, 50).nominees();
        RoundPlan plan = council.plan(
                RoundMethod.SECRET, nominees, Map.of(0, Set.of(nominees.get(1).id())), Set.of());
        UUID round = prepare(plan);
        var codes = council.open(pages, rounds, round, RoundMethod.SECRET);
        var paper = pages.get(council.member(0), "/votes/" + round);
        assertThat(paper.main()).contains("xung đột lợi ích");
        assertThat(paper.page().select("input[name=c1]")).isEmpty();
        council.cast(pages, round, 0, "11");
        for (int i = 1; i < 4; i++) {
            council.cast(pages, round, i, "11");
        }
        council.closeAndCount(pages, round, codes);
        var result = council.ask(() -> rounds.result(round, pages.viewer(council.secretary())))
                .orElseThrow();
        assertThat(result.nominees())
                .extracting(RoundResult.NomineeResult::agree)
                .containsExactly(4, 3);
    }

    @Test
    void pages_ask_few_questions_however_many_vote() {
        UUID round = prepare(council.plan(RoundMethod.SECRET, 20, 80));
        council.open(pages, rounds, round, RoundMethod.SECRET);
        for (String path : List.of("", "/desk", "/tellers", "/count", "/box", "/result")) {
            String user = path.equals("/desk") ? council.secretary() : council.member(0);
            pages.as(user);
            var answer = new Pages.Answer[1];
            var statements = Statements.of(() -> answer[0] = pages.get(user, "/votes/" + round + path));
            assertThat(answer[0].status()).as(path).isEqualTo(200);
            assertThat(statements.stream().filter(sql -> !sql.startsWith("INSERT INTO session")))
                    .as(path)
                    .hasSizeLessThanOrEqualTo(6);
            assertThat(answer[0].bytes().length).isLessThan(50_000);
        }
    }

    @Test
    void strangers_to_a_round_do_not_find_it() {
        UUID round = prepare(council.plan(RoundMethod.SECRET, 1, 50));
        for (String path : List.of("", "/desk", "/tellers", "/count", "/box", "/result")) {
            assertThat(pages.get("thuky.lc", "/votes/" + round + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(pages.get(council.member(5), "/votes/" + round + "/desk").status())
                .isEqualTo(403);
        assertThat(pages.get(council.member(5), "/votes/" + round + "/tellers").status())
                .isEqualTo(404);
    }
}
