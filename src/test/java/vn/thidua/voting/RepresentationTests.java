package vn.thidua.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.ballot.RoundMethod;
import vn.thidua.ballot.RoundPlan;
import vn.thidua.ballot.RoundResult;
import vn.thidua.ballot.Rounds;
import vn.thidua.ballot.TrialCluster;
import vn.thidua.ballot.TrialCouncil;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Scope;

/** One vote a school: representatives vote in the room of their cluster and see there nothing else. */
@IntegrationTest
class RepresentationTests {

    @Autowired
    Pages pages;

    @Autowired
    Rounds rounds;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    TrialCluster cluster;

    @BeforeEach
    void meet() {
        cluster = new TrialCluster(database, transactions, 4);
    }

    private UUID prepare(RoundMethod method) {
        return prepare(cluster.plan(method, 2));
    }

    private UUID prepare(RoundPlan plan) {
        var secretary = pages.viewer(cluster.secretary());
        return Acting.within(secretary.scope(), () -> new TransactionTemplate(transactions)
                .execute(status -> rounds.prepare(plan, secretary)));
    }

    private UUID open(RoundMethod method, List<String> codes) {
        UUID round = prepare(method);
        if (method == RoundMethod.SECRET) {
            assertThat(pages.post(cluster.secretary(), "/votes/" + round + "/tellers/codes")
                            .status())
                    .isEqualTo(302);
            for (int i = 0; i < 3; i++) {
                var page = pages.post(
                        cluster.representative(i), "/votes/" + round + "/tellers/code", "password", Pages.PASSWORD);
                codes.add(page.page().selectFirst(".code-big").text());
            }
        }
        assertThat(pages.post(cluster.secretary(), "/votes/" + round + "/opening", "password", Pages.PASSWORD)
                        .status())
                .isEqualTo(302);
        return round;
    }

    private Pages.Answer cast(UUID round, int school, String marks) {
        return pages.post(cluster.representative(school), "/votes/" + round, TrialCouncil.form("c", marks));
    }

    private RoundResult result(UUID round) {
        return cluster.ask(() -> rounds.result(round, pages.viewer(cluster.secretary())))
                .orElseThrow();
    }

    @Test
    void four_schools_vote_secretly_and_two_of_three_tellers_from_three_schools_count() {
        var codes = new ArrayList<String>();
        UUID round = open(RoundMethod.SECRET, codes);
        for (int i = 0; i < 4; i++) {
            assertThat(pages.get(cluster.representative(i), "/").main()).contains("Suy tôn đơn vị dẫn đầu");
            assertThat(cast(round, i, i == 0 ? "12" : "21").status()).isEqualTo(302);
        }
        assertThat(pages.get(cluster.representative(0), "/").main()).doesNotContain("/votes/" + round);
        assertThat(pages.post(cluster.secretary(), "/votes/" + round + "/closing")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get(cluster.representative(0), "/").page().select("a[href='/votes/" + round + "/count']"))
                .isNotEmpty();
        for (int i = 0; i < 2; i++) {
            assertThat(pages.post(
                                    cluster.representative(i),
                                    "/votes/" + round + "/count",
                                    "password",
                                    Pages.PASSWORD,
                                    "code",
                                    codes.get(i))
                            .status())
                    .isEqualTo(302);
        }
        RoundResult result = result(round);
        assertThat(result.of(cluster.schools.get(0)).orElseThrow().agree()).isEqualTo(1);
        assertThat(result.of(cluster.schools.get(1)).orElseThrow().agree()).isEqualTo(3);
        assertThat(pages.get(cluster.representative(3), "/votes/" + round + "/result")
                        .main())
                .contains("Trường Chính trị B");
        assertThat(pages.get(cluster.representative(3), "/votes").main()).contains("Suy tôn đơn vị dẫn đầu");
    }

    @Test
    void paper_ballots_are_typed_by_two_tellers_of_two_schools() {
        UUID round = open(RoundMethod.PAPER, new ArrayList<>());
        pages.post(cluster.secretary(), "/votes/" + round + "/closing");
        for (int i = 0; i < 2; i++) {
            assertThat(pages.post(
                                    cluster.representative(i),
                                    "/votes/" + round + "/typing",
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
                                    "3",
                                    "lines[0].disagree",
                                    "1",
                                    "lines[1].agree",
                                    "1",
                                    "lines[1].disagree",
                                    "3")
                            .status())
                    .isEqualTo(302);
        }
        assertThat(pages.post(
                                cluster.representative(1),
                                "/votes/" + round + "/typing/result",
                                "password",
                                Pages.PASSWORD)
                        .status())
                .isEqualTo(302);
        assertThat(result(round).of(cluster.schools.get(0)).orElseThrow().agree())
                .isEqualTo(3);
    }

    @Test
    void nobody_but_those_who_were_sent_finds_the_round() {
        UUID round = open(RoundMethod.PAPER, new ArrayList<>());
        var stranger = new TrialCluster(database, transactions, 3);
        for (String name : List.of(
                cluster.secretaryOf(0),
                stranger.representative(0),
                stranger.secretary(),
                "thuky.lc",
                "hieutruong.sl")) {
            for (String place : List.of("", "/desk", "/box", "/result", "/typing", "/tellers")) {
                assertThat(pages.get(name, "/votes/" + round + place).status())
                        .as(name + place)
                        .isEqualTo(404);
            }
            assertThat(pages.post(name, "/votes/" + round, TrialCouncil.form("c", "11"))
                            .status())
                    .as(name)
                    .isEqualTo(404);
            assertThat(pages.get(name, "/votes").main())
                    .as(name)
                    .doesNotContain("Suy tôn đơn vị dẫn đầu " + cluster.mark);
        }
    }

    @Test
    void a_rector_at_the_clusters_table_has_a_seat_and_leads_nothing() {
        UUID round = prepare(RoundMethod.PAPER);
        String rector = cluster.representative(3);
        assertThat(pages.get(rector, "/votes/" + round + "/desk").status()).isEqualTo(403);
        assertThat(pages.post(rector, "/votes/" + round + "/opening", "password", Pages.PASSWORD)
                        .status())
                .isEqualTo(403);
        assertThat(pages.post(rector, "/votes/" + round + "/cancellation", "reason", "không muốn")
                        .status())
                .isEqualTo(403);
        assertThat(pages.get(rector, "/votes/" + round + "/typing").status()).isEqualTo(404);
    }

    @Test
    void a_second_vote_takes_the_place_of_the_first_and_is_still_one() {
        UUID round = open(RoundMethod.SECRET, new ArrayList<>());
        for (int i = 0; i < 3; i++) {
            assertThat(cast(round, 1, "12").status()).isEqualTo(302);
        }
        assertThat(cluster.ask(() -> database.sql("select count(*) from ballot_envelope where round_id = :round")
                        .param("round", round)
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void a_school_has_one_vote_and_sends_somebody_of_its_own() {
        RoundPlan plan = cluster.plan(RoundMethod.PAPER, 2);
        var twice = new ArrayList<>(plan.voters());
        twice.set(1, new RoundPlan.Voter(cluster.people.get(1), "Lò Văn B", Set.of(), false, cluster.schools.get(0)));
        assertThatThrownBy(() -> prepare(voters(plan, twice)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ballot.bodyTwice");
        var swapped = new ArrayList<>(plan.voters());
        swapped.set(0, new RoundPlan.Voter(cluster.people.get(1), "Lò Văn B", Set.of(), false, cluster.schools.get(0)));
        swapped.set(1, new RoundPlan.Voter(cluster.people.get(0), "Lò Văn A", Set.of(), false, cluster.schools.get(1)));
        assertThatThrownBy(() -> prepare(voters(plan, swapped))).isInstanceOf(DataAccessException.class);
        var stranger = new TrialCluster(database, transactions, 3);
        var foreign = new ArrayList<>(plan.voters());
        foreign.set(
                0, new RoundPlan.Voter(stranger.people.get(0), "Lò Văn A", Set.of(), false, stranger.schools.get(0)));
        assertThatThrownBy(() -> prepare(voters(plan, foreign))).isInstanceOf(DataAccessException.class);
    }

    private static RoundPlan voters(RoundPlan plan, List<RoundPlan.Voter> voters) {
        return new RoundPlan(
                plan.organisationId(),
                plan.subject(),
                plan.method(),
                plan.nominees(),
                voters,
                plan.tellers(),
                plan.totalMembers(),
                plan.present(),
                null,
                null,
                null);
    }

    @Test
    void with_raw_sql_a_school_reads_neither_envelopes_nor_voters_nor_nominees_of_its_cluster() {
        UUID round = open(RoundMethod.SECRET, new ArrayList<>());
        cast(round, 0, "12");
        cast(round, 1, "12");
        for (String name : List.of(cluster.representative(0), cluster.secretaryOf(2))) {
            Scope scope = pages.viewer(name).scope();
            for (String table : List.of(
                    "ballot_envelope",
                    "ballot_voter",
                    "ballot_nominee",
                    "ballot_round",
                    "ballot_teller",
                    "ballot_slip")) {
                assertThat(within(
                                scope,
                                "select count(*) from " + table + " where organisation_id = :id",
                                cluster.cluster))
                        .as(table)
                        .isZero();
            }
            assertThat(within(
                            scope,
                            "select count(*) from seats_elsewhere(array[cast(:id as uuid)])",
                            cluster.schools.get(1)))
                    .isZero();
        }
        Scope own = pages.viewer(cluster.representative(0)).scope();
        assertThat(within(
                        own, "select count(*) from seats_elsewhere(array[cast(:id as uuid)])", cluster.schools.get(0)))
                .isEqualTo(1);
        assertThat(within(
                        Scope.NONE,
                        "select count(*) from seats_elsewhere(array[cast(:id as uuid)])",
                        cluster.schools.get(0)))
                .isZero();
    }

    private int within(Scope scope, String question, UUID id) {
        return Acting.within(scope, () -> new TransactionTemplate(transactions).execute(status -> database.sql(question)
                .param("id", id)
                .query(Integer.class)
                .single()));
    }

    @Test
    void pages_at_the_clusters_table_stay_within_their_statements() {
        UUID round = open(RoundMethod.SECRET, new ArrayList<>());
        assertThat(Statements.of(() -> pages.get(cluster.representative(0), "/votes/" + round)))
                .hasSizeLessThanOrEqualTo(8);
        assertThat(Statements.of(() -> pages.get(cluster.representative(0), "/votes")))
                .hasSizeLessThanOrEqualTo(6);
    }
}
