package vn.thidua.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.ballot.TrialCluster;
import vn.thidua.ranking.TrialRound;

/** A conference from its arrangement to the dossier in the school, and the hand-over. */
@IntegrationTest
class ConferencePagesTests {

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    TrialCluster cluster;
    TrialRound round;
    String path;

    @BeforeEach
    void meet() {
        cluster = new TrialCluster(database, transactions, 4);
        begin("SCORE_THEN_VOTE", new int[][] {{90, 90}, {90, 85}, {70, 70}, {60, 60}});
    }

    private void begin(String rule, int[][] points) {
        round = new TrialRound(cluster, database, rule, points);
        path = "/scoring-rounds/" + round.id;
    }

    private void arrange(String method) {
        assertThat(pages.post(
                                cluster.secretary(),
                                path + "/conference",
                                "heldOn",
                                "2022-02-10",
                                "place",
                                "Hội trường A",
                                "method",
                                method,
                                "percent",
                                "50",
                                "flagTitle",
                                "CTD_BT",
                                "certificateTitle",
                                "BK_BT",
                                "variant",
                                "của Giám đốc Học viện")
                        .status())
                .isEqualTo(302);
    }

    private Pages.Answer seat(int tellers) {
        var form = new ArrayList<String>();
        for (int i = 0; i < cluster.schools.size(); i++) {
            form.addAll(List.of(
                    "lines[" + i + "].unit", cluster.schools.get(i).toString(),
                    "lines[" + i + "].person", cluster.people.get(i).toString()));
            if (i < tellers) {
                form.addAll(List.of("lines[" + i + "].teller", "true"));
            }
        }
        return pages.post(cluster.secretary(), path + "/conference/seats", form.toArray(String[]::new));
    }

    private String prepare() {
        var prepared = pages.post(cluster.secretary(), path + "/conference/vote");
        assertThat(prepared.status()).as(prepared.main()).isEqualTo(302);
        return prepared.location().replace("/desk", "");
    }

    /** Two tellers type what came out of the box: votes for the first and the second on the paper. */
    private void count(String vote, int first, int second) {
        assertThat(pages.post(cluster.secretary(), vote + "/opening", "password", Pages.PASSWORD)
                        .status())
                .isEqualTo(302);
        assertThat(pages.post(cluster.secretary(), vote + "/closing").status()).isEqualTo(302);
        for (int i = 0; i < 2; i++) {
            assertThat(pages.post(
                                    cluster.representative(i),
                                    vote + "/typing",
                                    "issued",
                                    "4",
                                    "collected",
                                    "4",
                                    "valid",
                                    "4",
                                    "invalid",
                                    "0",
                                    "blank",
                                    "0",
                                    "lines[0].agree",
                                    "" + first,
                                    "lines[0].disagree",
                                    "" + (4 - first),
                                    "lines[1].agree",
                                    "" + second,
                                    "lines[1].disagree",
                                    "" + (4 - second))
                            .status())
                    .isEqualTo(302);
        }
        assertThat(pages.post(cluster.representative(0), vote + "/typing/result", "password", Pages.PASSWORD)
                        .status())
                .isEqualTo(302);
    }

    private void adopt() {
        assertThat(pages.get(cluster.secretary(), "/").main()).contains("Ghi kết quả phiếu suy tôn");
        assertThat(pages.post(cluster.secretary(), path + "/conference/result").status())
                .isEqualTo(302);
    }

    private <T> T ask(String question, Class<T> type, Object... parameters) {
        return cluster.ask(() ->
                database.sql(question).params(List.of(parameters)).query(type).single());
    }

    @Test
    void the_vote_passes_the_score_among_the_first_two_and_the_proposal_arrives_in_the_schools_dossiers() {
        arrange("PAPER");
        assertThat(seat(2).status()).isEqualTo(302);
        count(prepare(), 1, 3);
        adopt();
        assertThat(pages.get(cluster.secretary(), path + "/ranking").main())
                .contains("Trường Chính trị B được 3 phiếu, vượt Trường Chính trị A (1 phiếu)", "theo điểm: 2");
        assertThat(pages.post(cluster.secretary(), path + "/proposal").main()).contains("Khóa đợt chấm trước");
        round.finish();
        assertThat(pages.get(cluster.secretary(), path + "/proposal").main())
                .contains(
                        "Cờ thi đua: Trường Chính trị B",
                        "Bằng khen: Trường Chính trị A",
                        "Bằng khen: Trường Chính trị C");
        assertThat(pages.post(cluster.secretary(), path + "/proposal", "decision", "12-BB/CTĐ ngày 20/12/2021")
                        .status())
                .isEqualTo(302);
        assertThat(ask(
                        "select place from membership where organisation_id = ? and member_id = ? and emulation_year = '2021'",
                        Integer.class,
                        cluster.cluster,
                        cluster.schools.get(1)))
                .isEqualTo(1);
        assertThat(pages.post(cluster.secretary(), path + "/proposal").main()).contains("đã công bố");

        String mine = cluster.secretaryOf(1);
        assertThat(pages.get(mine, "/").main()).contains("mà cụm, khối đề nghị tặng");
        assertThat(pages.get(mine, "/nominations").main()).contains("Cụm, khối đề nghị tặng");
        var button = pages.get(mine, path + "/proposal").page().select("form[action$=/dossier]");
        assertThat(button).hasSize(1);
        var taken = pages.post(mine, button.attr("action"));
        assertThat(taken.status()).isEqualTo(302);
        assertThat(pages.get(mine, taken.location()).main()).contains("Cờ thi đua", "của Giám đốc Học viện", "Hạng 1");
        assertThat(pages.get(mine, "/").main()).doesNotContain("mà cụm, khối đề nghị tặng");
        assertThat(pages.post(mine, button.attr("action")).location()).isEqualTo(taken.location());
        assertThat(pages.get(cluster.secretary(), path + "/proposal").main()).contains("Đơn vị đã lập hồ sơ");
    }

    @Test
    void without_a_vote_that_the_rule_asks_for_nothing_is_proposed() {
        arrange("PAPER");
        round.finish();
        assertThat(pages.post(cluster.secretary(), path + "/proposal").main()).contains("phải có kết quả bỏ phiếu");
    }

    @Test
    void who_leads_the_vote_below_the_threshold_is_not_proposed() {
        arrange("PAPER");
        seat(2);
        count(prepare(), 1, 0);
        adopt();
        round.finish();
        assertThat(pages.post(cluster.secretary(), path + "/proposal").main())
                .contains("Trường Chính trị A chưa đủ phiếu suy tôn", "1/4");
    }

    @Test
    void a_secret_vote_needs_three_tellers_and_says_so() {
        arrange("SECRET");
        assertThat(pages.post(cluster.secretary(), path + "/conference/vote").main())
                .contains("Chưa ghi đại biểu nào");
        seat(2);
        var refused = pages.post(cluster.secretary(), path + "/conference/vote");
        assertThat(refused.status()).isEqualTo(422);
        seat(3);
        String vote = prepare();
        assertThat(pages.get(cluster.representative(0), path + "/conference")
                        .page()
                        .select("a[href='" + vote + "']"))
                .isNotEmpty();
        assertThat(pages.get(cluster.representative(0), vote).status()).isEqualTo(200);
    }

    @Test
    void an_opened_vote_stands() {
        arrange("PAPER");
        seat(2);
        String vote = prepare();
        assertThat(prepare()).isEqualTo(vote);
        pages.post(cluster.secretary(), vote + "/opening", "password", Pages.PASSWORD);
        assertThat(seat(2).main()).contains("Phiếu đã mở");
        assertThat(pages.post(cluster.secretary(), path + "/conference/vote").main())
                .contains("Phiếu đã mở");
    }

    @Test
    void somebody_of_another_school_cannot_be_seated() {
        arrange("PAPER");
        var answer = pages.post(
                cluster.secretary(),
                path + "/conference/seats",
                "lines[0].unit",
                cluster.schools.get(0).toString(),
                "lines[0].person",
                cluster.people.get(1).toString());
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void a_member_reads_the_conference_and_changes_nothing() {
        arrange("PAPER");
        String member = cluster.secretaryOf(3);
        assertThat(pages.get(member, path + "/conference").main()).contains("Hội trường A");
        for (String place : List.of("/conference/edit", "/conference/seats")) {
            assertThat(pages.get(member, path + place).status()).as(place).isEqualTo(404);
        }
        for (String place : List.of(
                "/conference",
                "/conference/seats",
                "/conference/vote",
                "/conference/result",
                "/conference/minutes",
                "/proposal",
                "/proposal/paper",
                "/handover/confirmation")) {
            assertThat(pages.post(member, path + place).status()).as(place).isEqualTo(404);
        }
        assertThat(pages.get("thuky.lc", path + "/conference").status()).isEqualTo(404);
    }

    @Test
    void minutes_hold_scores_votes_and_conclusion() {
        arrange("PAPER");
        seat(2);
        count(prepare(), 3, 1);
        adopt();
        var minutes = pages.post(cluster.secretary(), path + "/conference/minutes");
        assertThat(minutes.status()).isEqualTo(302);
        assertThat(pages.get(cluster.secretary(), minutes.location()).main())
                .contains("Có mặt 4/4", "3/4", "Số phiếu phát ra: 4", "Cờ thi đua: Trường Chính trị A", "180");
    }

    @Test
    void offices_are_handed_over_with_one_confirmation() {
        arrange("PAPER");
        assertThat(pages.post(cluster.secretary(), path + "/handover/confirmation")
                        .main())
                .contains("Chưa ghi Cụm trưởng");
        assertThat(pages.post(
                                cluster.secretary(),
                                path + "/handover",
                                "head",
                                cluster.schools.get(1).toString(),
                                "standingDeputy",
                                cluster.schools.get(1).toString())
                        .main())
                .contains("Mỗi đơn vị chỉ giữ một vai trò");
        assertThat(pages.post(
                                cluster.secretary(),
                                path + "/handover",
                                "head",
                                cluster.schools.get(1).toString(),
                                "standingDeputy",
                                cluster.schools.get(0).toString(),
                                "deputies",
                                cluster.schools.get(3).toString())
                        .status())
                .isEqualTo(302);
        assertThat(pages.post(cluster.secretary(), path + "/handover/confirmation")
                        .status())
                .isEqualTo(302);
        assertThat(roles()).containsExactly("STANDING_DEPUTY", "HEAD", "MEMBER", "DEPUTY");
        assertThat(pages.post(
                                cluster.secretary(),
                                path + "/handover",
                                "head",
                                cluster.schools.get(2).toString())
                        .main())
                .contains("Đã bàn giao");
    }

    private List<String> roles() {
        return cluster.schools.stream()
                .map(school -> ask(
                        "select role from membership where organisation_id = ? and member_id = ? and emulation_year = '2022'",
                        String.class,
                        cluster.cluster,
                        school))
                .toList();
    }

    @Test
    void pages_ask_few_statements() {
        arrange("PAPER");
        seat(2);
        for (String place : List.of("/conference", "/conference/edit", "/conference/seats", "/proposal", "/handover")) {
            pages.get(cluster.secretary(), path + place);
            assertThat(Statements.of(() -> pages.get(cluster.secretary(), path + place)))
                    .as(place)
                    .hasSizeLessThanOrEqualTo(8);
        }
    }

    @Test
    void only_the_school_itself_writes_a_takeover() {
        arrange("PAPER");
        seat(2);
        count(prepare(), 3, 1);
        adopt();
        round.finish();
        pages.post(cluster.secretary(), path + "/proposal");
        UUID flag =
                ask("select id from honour_proposal where round_id = ? order by place limit 1", UUID.class, round.id);
        assertThat(pages.post(cluster.secretaryOf(1), path + "/proposal/" + flag + "/dossier")
                        .status())
                .isEqualTo(404);
        assertThat(pages.post(cluster.representative(0), path + "/proposal/" + flag + "/dossier")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void a_finished_round_that_is_opened_again_takes_back_places_and_proposals_and_dossiers_say_so() {
        arrange("PAPER");
        seat(2);
        count(prepare(), 3, 1);
        adopt();
        round.finish();
        pages.post(cluster.secretary(), path + "/proposal", "decision", "12-BB/CTĐ");
        String mine = cluster.secretaryOf(0);
        String dossier = pages.post(
                        mine,
                        pages.get(mine, path + "/proposal")
                                .page()
                                .select("form[action$=/dossier]")
                                .attr("action"))
                .location();
        assertThat(pages.get(mine, dossier).main()).doesNotContain("không còn hiệu lực");
        assertThat(pages.get(cluster.secretary(), path).main()).contains("Mở lại đợt đã kết thúc");
        assertThat(pages.get(mine, path).main()).doesNotContain("Mở lại đợt đã kết thúc");
        var opened = pages.post(
                cluster.secretary(), path + "/steps/back", "from", "FINAL", "reason", "cộng nhầm điểm mục II");
        assertThat(opened.status()).as(opened.main()).isEqualTo(302);

        assertThat(ask(
                        "select count(*) from membership where organisation_id = ? and emulation_year = '2021' and place is not null",
                        Long.class,
                        cluster.cluster))
                .isZero();
        assertThat(pages.get(mine, dossier).main())
                .contains("đã được mở lại", "cộng nhầm điểm mục II", "Hạng 1", "không còn hiệu lực");
        assertThat(pages.get(mine, "/").main()).contains("không còn hiệu lực");
        assertThat(pages.get(cluster.secretaryOf(1), "/nominations").main()).doesNotContain("Cụm, khối đề nghị tặng");
        assertThat(ask(
                        "select reason from journal_entry where organisation_id = ? and event = 'ConferenceEvent.ProposalWithdrawn'",
                        String.class,
                        cluster.cluster))
                .isEqualTo("cộng nhầm điểm mục II");

        round.finish();
        assertThat(pages.post(cluster.secretary(), path + "/proposal", "decision", "14-BB/CTĐ")
                        .status())
                .as("published anew")
                .isEqualTo(302);
        assertThat(pages.get(mine, path + "/proposal").page().select("form[action$=/dossier]"))
                .as("a new dossier can be made")
                .hasSize(1);
        assertThat(pages.get(mine, dossier).main()).contains("không còn hiệu lực");
    }
}
