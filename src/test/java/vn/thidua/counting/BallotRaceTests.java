package vn.thidua.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.ballot.RoundMethod;
import vn.thidua.ballot.Rounds;
import vn.thidua.ballot.TrialCouncil;
import vn.thidua.envelope.RoundSecrets;

/** Everybody at a round at the same moment: who votes, who is removed, who closes, reopens, calls off and counts. */
@IntegrationTest
class BallotRaceTests {

    private static final int TIMES = 4;

    @Autowired
    Pages pages;

    @Autowired
    Rounds rounds;

    @Autowired
    RoundSecrets secrets;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    TrialCouncil council;
    final List<String> codes = new ArrayList<>();

    @BeforeEach
    void meet() {
        council = new TrialCouncil(database, transactions, 6);
        pages.as(council.secretary());
        IntStream.range(0, 6).forEach(member -> pages.as(council.member(member)));
    }

    private UUID open() {
        UUID round = council.ask(
                () -> rounds.prepare(council.plan(RoundMethod.SECRET, 1, 50), pages.viewer(council.secretary())));
        codes.clear();
        codes.addAll(council.open(pages, rounds, round, RoundMethod.SECRET));
        return round;
    }

    private int post(String user, UUID round, String what, String... parameters) {
        return pages.post(user, "/votes/" + round + what, parameters).status();
    }

    private String state(UUID round) {
        return council.ask(() -> database.sql("select state from ballot_round where id = ?")
                .param(round)
                .query(String.class)
                .single());
    }

    private long count(String sql, UUID round) {
        return council.ask(
                () -> database.sql(sql).param(round).query(Long.class).single());
    }

    /** Lets go of all at once and gives their answers in order. */
    @SafeVarargs
    private static List<Integer> together(Callable<Integer>... deeds)
            throws InterruptedException, ExecutionException, TimeoutException {
        var pool = Executors.newFixedThreadPool(deeds.length);
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Future<Integer>>();
        for (Callable<Integer> deed : deeds) {
            answers.add(pool.submit(() -> {
                start.await();
                return deed.call();
            }));
        }
        start.countDown();
        var statuses = new ArrayList<Integer>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get(60, TimeUnit.SECONDS));
        }
        pool.shutdown();
        return statuses;
    }

    @Test
    void a_member_who_is_removed_while_voting_leaves_no_ballot_whichever_was_first() throws Exception {
        for (int times = 0; times < TIMES; times++) {
            UUID round = open();
            IntStream.range(0, 4).forEach(member -> council.cast(pages, round, member, "1"));
            String removal = "/voters/" + council.members.get(5) + "/removal";
            List<Integer> answers = together(
                    () -> council.cast(pages, round, 5, "2").status(),
                    () -> post(council.secretary(), round, removal, "reason", "Thôi là thành viên Hội đồng"),
                    () -> council.cast(pages, round, 5, "2").status());
            assertThat(answers.get(0)).isIn(302, 422);
            assertThat(answers.get(1)).isEqualTo(302);
            assertThat(answers.get(2)).isIn(302, 422);
            assertThat(count("select count(*) from ballot_envelope where round_id = ?", round))
                    .isEqualTo(4);
            council.closeAndCount(pages, round, codes);
            assertThat(count("select disagree from ballot_nominee where round_id = ?", round))
                    .isZero();
        }
    }

    @Test
    void a_member_is_removed_before_the_closing_or_not_at_all() throws Exception {
        for (int times = 0; times < TIMES; times++) {
            UUID round = open();
            IntStream.range(0, 6).forEach(member -> council.cast(pages, round, member, "1"));
            String removal = "/voters/" + council.members.get(5) + "/removal";
            List<Integer> answers = together(
                    () -> post(council.secretary(), round, removal, "reason", "Thôi là thành viên Hội đồng"),
                    () -> post(council.secretary(), round, "/closing"));
            assertThat(answers.get(0)).isIn(302, 422);
            assertThat(answers.get(1)).isEqualTo(302);
            for (int teller = 0; teller < 2; teller++) {
                assertThat(council.type(pages, round, teller, codes.get(teller)).status())
                        .isEqualTo(302);
            }
            assertThat(count("select agree from ballot_nominee where round_id = ?", round))
                    .isEqualTo(answers.get(0) == 302 ? 5 : 6);
        }
    }

    @Test
    void two_codes_at_once_are_one_count() throws Exception {
        for (int times = 0; times < TIMES; times++) {
            UUID round = open();
            IntStream.range(0, 5).forEach(member -> council.cast(pages, round, member, "1"));
            post(council.secretary(), round, "/closing");
            List<Integer> answers = together(
                    () -> council.type(pages, round, 0, codes.get(0)).status(),
                    () -> council.type(pages, round, 1, codes.get(1)).status(),
                    () -> council.type(pages, round, 2, codes.get(2)).status());
            assertThat(answers).allMatch(status -> status == 302 || status == 422);
            assertThat(state(round)).isEqualTo("COUNTED");
            assertThat(count("select collected from ballot_round where id = ?", round))
                    .isEqualTo(5);
            assertThat(secrets.rounds()).doesNotContain(round);
        }
    }

    @Test
    void a_round_is_counted_or_opened_again_and_never_both() throws Exception {
        for (int times = 0; times < TIMES; times++) {
            UUID round = open();
            IntStream.range(0, 5).forEach(member -> council.cast(pages, round, member, "1"));
            post(council.secretary(), round, "/closing");
            List<Integer> answers = together(
                    () -> council.type(pages, round, 0, codes.get(0)).status(),
                    () -> council.type(pages, round, 1, codes.get(1)).status(),
                    () -> post(council.secretary(), round, "/closing/withdrawal", "reason", "Còn người chưa bỏ phiếu"));
            boolean reopened = answers.get(2) == 302;
            assertThat(state(round)).isEqualTo(reopened ? "OPEN" : "COUNTED");
            assertThat(secrets.rounds().contains(round)).isEqualTo(reopened);
            long sealed = count(
                    "select count(*) from ballot_round where id = ? and counted_at is null and collected is null",
                    round);
            assertThat(sealed).isEqualTo(reopened ? 1 : 0);
        }
    }

    @Test
    void a_round_is_counted_or_called_off_with_its_secret_gone_either_way() throws Exception {
        for (int times = 0; times < TIMES; times++) {
            UUID round = open();
            IntStream.range(0, 5).forEach(member -> council.cast(pages, round, member, "1"));
            post(council.secretary(), round, "/closing");
            council.type(pages, round, 0, codes.get(0));
            together(
                    () -> council.type(pages, round, 1, codes.get(1)).status(),
                    () -> post(council.secretary(), round, "/cancellation", "reason", "Bỏ phiếu nhầm danh sách"));
            // A counted round may be set aside as well, so the calling off always comes through.
            assertThat(state(round)).isEqualTo("CANCELLED");
            assertThat(secrets.rounds()).doesNotContain(round);
        }
    }

    @Test
    void a_round_is_not_opened_again_once_a_teller_has_typed_a_code_or_a_paper() {
        UUID round = open();
        IntStream.range(0, 3).forEach(member -> council.cast(pages, round, member, "1"));
        post(council.secretary(), round, "/closing");
        assertThat(council.type(pages, round, 0, codes.get(0)).status()).isEqualTo(302);
        var refused = pages.post(
                council.secretary(), "/votes/" + round + "/closing/withdrawal", "reason", "Còn người chưa bỏ phiếu");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.main()).contains("Việc kiểm phiếu đã bắt đầu");
        assertThat(council.type(pages, round, 1, codes.get(1)).status()).isEqualTo(302);

        UUID written = council.ask(() -> rounds.prepare(
                council.plan(
                        RoundMethod.SECRET,
                        council.plan(RoundMethod.SECRET, 1, 50).nominees(),
                        Map.of(),
                        Set.of(5)),
                pages.viewer(council.secretary())));
        council.open(pages, rounds, written, RoundMethod.SECRET);
        String person = council.members.get(5).toString();
        assertThat(post(council.secretary(), written, "/returns", "person", person, "back", "true"))
                .isEqualTo(302);
        assertThat(post(council.secretary(), written, "/opening/withdrawal", "reason", "Mở nhầm"))
                .as("a paper that came back is a vote")
                .isEqualTo(422);
        IntStream.range(0, 4).forEach(member -> council.cast(pages, written, member, "1"));
        post(council.secretary(), written, "/closing");
        var slip = new ArrayList<>(List.of(TrialCouncil.form("", "1")));
        slip.addAll(List.of("number", "1"));
        assertThat(post(council.member(0), written, "/slips", slip.toArray(String[]::new)))
                .isEqualTo(302);
        assertThat(post(council.secretary(), written, "/closing/withdrawal", "reason", "Còn người chưa bỏ phiếu"))
                .isEqualTo(422);
    }
}
