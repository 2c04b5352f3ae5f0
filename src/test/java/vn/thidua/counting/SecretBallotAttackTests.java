package vn.thidua.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.ballot.BallotBox;
import vn.thidua.ballot.BallotChoice;
import vn.thidua.ballot.Casting;
import vn.thidua.ballot.RoundMethod;
import vn.thidua.ballot.RoundPlan;
import vn.thidua.ballot.RoundResult;
import vn.thidua.ballot.Rounds;
import vn.thidua.ballot.TrialCouncil;
import vn.thidua.envelope.KeyCeremony;
import vn.thidua.envelope.RoundSecrets;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.signin.Browser;

/** Tries to break each promise of the secret ballot; src/docs/ballot.md names the promises. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class SecretBallotAttackTests {

    @Autowired
    Pages pages;

    @Autowired
    Rounds rounds;

    @Autowired
    BallotBox box;

    @Autowired
    Casting casting;

    @Autowired
    KeyCeremony ceremony;

    @Autowired
    RoundSecrets secrets;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @LocalServerPort
    int port;

    TrialCouncil council;

    @BeforeEach
    void meet() {
        council = new TrialCouncil(database, transactions, 9);
    }

    private UUID prepare(RoundPlan plan) {
        return council.ask(() -> rounds.prepare(plan, pages.viewer(council.secretary())));
    }

    private UUID open(int nominees, List<String> codes) {
        UUID round = prepare(council.plan(RoundMethod.SECRET, nominees, 90));
        codes.addAll(council.open(pages, rounds, round, RoundMethod.SECRET));
        return round;
    }

    private RoundResult result(UUID round) {
        return council.ask(() -> rounds.result(round, pages.viewer(council.secretary())))
                .orElseThrow();
    }

    // (a) Who has the whole database cannot tell how anybody voted.

    /**
     * Two hundred rounds are voted at random. The attacker reads every column of every table of the ballot, system columns
     * included, learns on the first hundred rounds, where the truth is told, which of all these columns betrays most, and uses
     * it on the second hundred, knowing the totals as well. Three sigma are passed by chance once in 370 times: an attack is
     * what passes them again on two hundred new rounds.
     */
    @Test
    void a_dump_of_all_tables_betrays_no_more_than_the_totals() {
        if (!withinThreeSigma(new ArrayList<>())) {
            var alarms = new ArrayList<String>();
            assertThat(withinThreeSigma(alarms)).as("%s", alarms).isTrue();
        }
    }

    private boolean withinThreeSigma(List<String> alarms) {
        var random = new Random();
        var learning = new HashMap<String, Double>();
        var judged = new HashMap<String, Double>();
        double[] variance = {0};
        Viewer secretary = pages.viewer(council.secretary());
        List<Viewer> members = IntStream.range(0, 9)
                .mapToObj(i -> pages.viewer(council.member(i)))
                .toList();
        for (int number = 0; number < 200; number++) {
            RoundPlan plan = council.plan(RoundMethod.SECRET, 1, 50);
            UUID nominee = plan.nominees().get(0).id();
            UUID round = prepare(plan);
            var key = ceremony.make(round);
            council.ask(() -> {
                box.seal(round, key.publicKey(), key.shareHashes(), secretary);
                database.sql("update ballot_teller set share_taken = true where round_id = :round")
                        .param("round", round)
                        .update();
                rounds.open(round, secretary);
                return null;
            });
            var votes = new HashMap<UUID, Boolean>();
            var order = new ArrayList<>(members);
            Collections.shuffle(order, random);
            for (Viewer member : order) {
                boolean agrees = random.nextBoolean();
                votes.put(member.personId(), agrees);
                Acting.within(member.scope(), () -> {
                    casting.cast(round, Map.of(nominee, agrees ? BallotChoice.AGREE : BallotChoice.DISAGREE), member);
                    return null;
                });
            }
            int agreeing = (int) votes.values().stream().filter(yes -> yes).count();
            boolean learns = number < 100;
            double expected = (agreeing * agreeing + (9 - agreeing) * (9 - agreeing)) / 9.0;
            // Twice the overlap of two draws without replacement, less a constant.
            double spread = 4 * agreeing * (agreeing / 9.0) * ((9 - agreeing) / 9.0) * (9 - agreeing) / 8.0;
            features(round).forEach((name, ranks) -> {
                double right = hits(ranks, votes, agreeing) - expected;
                (learns ? learning : judged).merge(name, right, Double::sum);
            });
            variance[0] += learns ? 0 : spread;
            secrets.destroy(round);
        }
        assertThat(learning.size()).as("columns that the attacker tries").isGreaterThan(50);
        String best = Collections.max(learning.entrySet(), Map.Entry.comparingByValue())
                .getKey();
        String worst = Collections.min(learning.entrySet(), Map.Entry.comparingByValue())
                .getKey();
        double sigma = Math.sqrt(variance[0]);
        if (judged.get(best) >= 3 * sigma) {
            alarms.add("guessing by %s: %.1f sigma".formatted(best, judged.get(best) / sigma));
        }
        if (-judged.get(worst) >= 3 * sigma) {
            alarms.add("guessing against %s: %.1f sigma".formatted(worst, -judged.get(worst) / sigma));
        }
        return alarms.isEmpty();
    }

    /** Each column of the dump as an order of the voters. */
    private Map<String, Map<UUID, Long>> features(UUID round) {
        List<Map<String, Object>> dump = council.ask(
                () -> database.sql("""
                        select e.person_id, e.ctid::text as ctid, e.xmin::text::bigint as xmin, e.xmax::text::bigint as xmax,
                               row_number() over () as place, row_number() over (order by e.tracker) as sorted, e.sealed, e.tracker,
                               v.position, v.ctid::text as voter_ctid, v.xmin::text::bigint as voter_xmin, v.xmax::text::bigint as voter_xmax
                          from ballot_envelope e join ballot_voter v using (round_id, person_id) where e.round_id = :round
                        """).param("round", round).query().listOfRows());
        var features = new HashMap<String, Map<UUID, Long>>();
        for (Map<String, Object> row : dump) {
            UUID person = (UUID) row.get("person_id");
            row.forEach((column, value) -> {
                if (value instanceof Number number) {
                    put(features, column, person, number.longValue());
                } else if (value instanceof String place) {
                    String[] parts = place.replaceAll("[()]", "").split(",");
                    put(features, column, person, Long.parseLong(parts[0]) * 10_000 + Long.parseLong(parts[1]));
                } else if (value instanceof byte[] bytes) {
                    put(features, column + " length", person, bytes.length);
                    put(
                            features,
                            column + " bits",
                            person,
                            HexFormat.of()
                                    .formatHex(bytes)
                                    .chars()
                                    .map(c -> Integer.bitCount(Character.digit(c, 16)))
                                    .sum());
                    for (int i = 0; i < bytes.length; i++) {
                        put(features, column + " byte " + i, person, bytes[i] & 0xff);
                        put(features, column + " parity " + i, person, bytes[i] & 1);
                    }
                }
            });
        }
        return features;
    }

    private static void put(Map<String, Map<UUID, Long>> features, String name, UUID person, long value) {
        features.computeIfAbsent(name, key -> new HashMap<>()).put(person, value);
    }

    /** How many votes are guessed by saying that those who rank highest agreed. */
    private static int hits(Map<UUID, Long> ranks, Map<UUID, Boolean> votes, int agreeing) {
        var order = new ArrayList<>(votes.keySet());
        Collections.shuffle(order);
        order.sort((a, b) -> Long.compare(ranks.get(b), ranks.get(a)));
        int right = 0;
        for (int i = 0; i < order.size(); i++) {
            right += (i < agreeing) == votes.get(order.get(i)) ? 1 : 0;
        }
        return right;
    }

    /** Data files and write-ahead log are searched for the marks of a ballot that nobody could mistake for anything else. */
    @Test
    void neither_the_files_of_the_database_nor_its_log_hold_a_ballot_a_code_or_a_key() throws Exception {
        var codes = new ArrayList<String>();
        UUID round = open(60, codes);
        var random = new Random();
        String marks = random.ints(60, 0, 3).mapToObj(Integer::toString).reduce("", String::concat);
        pages.post(council.member(0), "/votes/" + round, TrialCouncil.form("r", marks));
        pages.post(council.member(0), "/votes/" + round, TrialCouncil.form("e", marks));
        var browser = new Browser(port);
        browser.signIn(council.member(0), Pages.PASSWORD);
        for (String step : List.of("r", "e", "c")) {
            assertThat(browser.post("/votes/" + round, "/votes/" + round, TrialCouncil.form(step, marks))
                            .statusCode())
                    .isIn(200, 302);
        }
        for (int i = 1; i < 4; i++) {
            council.cast(pages, round, i, marks);
        }
        Path home = Path.of("target/test-database/postgres");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(home), "the database is not on this machine");
        byte[] raw = new byte[60];
        for (int i = 0; i < 60; i++) {
            raw[i] = (byte) (marks.charAt(i) - '0');
        }
        var needles = new HashMap<String, byte[]>();
        needles.put("marks", marks.getBytes(StandardCharsets.US_ASCII));
        needles.put("bytes of the ballot", raw);
        needles.put(
                "form",
                ("c3=" + marks.charAt(3) + "&c4=" + marks.charAt(4) + "&c5=" + marks.charAt(5))
                        .getBytes(StandardCharsets.US_ASCII));
        codes.forEach(code -> {
            needles.put("code " + code, code.getBytes(StandardCharsets.US_ASCII));
            needles.put("beginning of code " + code, code.substring(0, 14).getBytes(StandardCharsets.US_ASCII));
        });
        Path directory = Path.of("target/ballot-secrets");
        try (var files = Files.list(directory)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith(round.toString()))
                    .toList()) {
                needles.put("secret file", Files.readAllBytes(file));
            }
        }
        assertThat(needles).containsKey("secret file");
        List<byte[]> known = council.ask(() -> database.sql(
                        "select substring(sealed from 41 for 48) from ballot_envelope where round_id = :round")
                .param("round", round)
                .query(byte[].class)
                .list());
        // The log reaches the files a moment after the commit here, for this test's database need not survive a power
        // cut.
        org.awaitility.Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> known.stream()
                .anyMatch(
                        envelope -> !holding(home, Map.of("envelope", envelope)).isEmpty()));
        var found = holding(home, needles);
        assertThat(found).isEmpty();
    }

    /** Files of a directory that hold what must not be there. */
    private static List<String> holding(Path directory, Map<String, byte[]> needles) {
        var found = new ArrayList<String>();
        try {
            // The server works meanwhile; what it removes is passed over.
            Files.walkFileTree(directory, new java.nio.file.SimpleFileVisitor<>() {
                @Override
                public java.nio.file.FileVisitResult visitFile(
                        Path file, java.nio.file.attribute.BasicFileAttributes attributes) {
                    try {
                        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                        needles.forEach((what, needle) -> {
                            if (text.contains(new String(needle, StandardCharsets.ISO_8859_1))) {
                                found.add(what + " in " + file);
                            }
                        });
                    } catch (java.io.IOException e) {
                        return java.nio.file.FileVisitResult.CONTINUE;
                    }
                    return java.nio.file.FileVisitResult.CONTINUE;
                }

                @Override
                public java.nio.file.FileVisitResult visitFileFailed(Path file, java.io.IOException e) {
                    return java.nio.file.FileVisitResult.CONTINUE;
                }
            });
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return found;
    }

    @Test
    void after_the_count_the_tellers_themselves_open_nothing_out_of_a_copy() {
        var codes = new ArrayList<String>();
        UUID round = open(2, codes);
        for (int i = 0; i < 5; i++) {
            council.cast(pages, round, i, "12");
        }
        byte[] publicKey = council.ask(() -> database.sql("select public_key from ballot_round where id = :round")
                .param("round", round)
                .query(byte[].class)
                .single());
        assertThat(secrets.has(round, publicKey)).isTrue();
        council.closeAndCount(pages, round, codes);
        assertThat(secrets.has(round, publicKey)).isFalse();
        assertThat(secrets.rounds()).doesNotContain(round);
        assertThat(count("select count(*) from ballot_envelope where round_id = ? and sealed is not null", round))
                .isZero();
        // Somebody restores yesterday's database with all envelopes; the tellers still have their codes.
        council.ask(() -> database.sql("update ballot_round set state = 'CLOSED', counted_at = null where id = :round")
                .param("round", round)
                .update());
        council.type(pages, round, 0, codes.get(0));
        assertThat(council.type(pages, round, 1, codes.get(1)).main())
                .contains("Khóa của lượt này trên máy chủ đã mất");
    }

    private long count(String sql, Object... parameters) {
        return council.ask(() ->
                database.sql(sql).params(List.of(parameters)).query(Long.class).single());
    }

    // (b) One counted ballot a member, the last before the closing.

    @Test
    void fifty_submissions_at_once_are_one_ballot() throws Exception {
        var codes = new ArrayList<String>();
        UUID round = open(1, codes);
        pages.as(council.member(0));
        String once = UUID.randomUUID().toString();
        var pool = Executors.newFixedThreadPool(16);
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Future<Integer>>();
        for (int i = 0; i < 50; i++) {
            boolean sameForm = i % 2 == 0;
            answers.add(pool.submit(() -> {
                start.await();
                return pages.post(
                                council.member(0),
                                "/votes/" + round,
                                "step",
                                "c",
                                "c0",
                                "1",
                                "_once",
                                sameForm ? once : UUID.randomUUID().toString())
                        .status();
            }));
        }
        start.countDown();
        for (Future<Integer> answer : answers) {
            assertThat(answer.get(60, TimeUnit.SECONDS)).isIn(200, 302);
        }
        pool.shutdown();
        council.cast(pages, round, 1, "1");
        council.cast(pages, round, 2, "1");
        council.closeAndCount(pages, round, codes);
        assertThat(result(round).collected()).isEqualTo(3);
        assertThat(result(round).nominees().get(0).agree()).isEqualTo(3);
    }

    @Test
    void what_is_acknowledged_before_the_closing_counts_and_what_comes_later_leaves_nothing() throws Exception {
        for (int times = 0; times < 5; times++) {
            var codes = new ArrayList<String>();
            UUID round = open(1, codes);
            for (int i = 0; i < 3; i++) {
                council.cast(pages, round, i, "2");
            }
            IntStream.range(3, 9).forEach(i -> pages.as(council.member(i)));
            var pool = Executors.newFixedThreadPool(7);
            var start = new CountDownLatch(1);
            var casts = new ArrayList<Future<Integer>>();
            for (int i = 3; i < 9; i++) {
                int member = i;
                casts.add(pool.submit(() -> {
                    start.await();
                    return council.cast(pages, round, member, "1").status();
                }));
            }
            var closing = pool.submit(() -> {
                start.await();
                return pages.post(council.secretary(), "/votes/" + round + "/closing")
                        .status();
            });
            start.countDown();
            int acknowledged = 0;
            for (Future<Integer> cast : casts) {
                int status = cast.get(60, TimeUnit.SECONDS);
                assertThat(status).isIn(302, 422);
                acknowledged += status == 302 ? 1 : 0;
            }
            assertThat(closing.get(60, TimeUnit.SECONDS)).isEqualTo(302);
            pool.shutdown();
            assertThat(count("select count(*) from ballot_envelope where round_id = ?", round))
                    .isEqualTo(3 + acknowledged);
            var late = council.cast(pages, round, 4, "1");
            assertThat(late.status()).isEqualTo(422);
            assertThat(late.main()).contains("đến muộn");
            for (int i = 0; i < 2; i++) {
                council.type(pages, round, i, codes.get(i));
            }
            assertThat(result(round).nominees().get(0).agree()).isEqualTo(acknowledged);
            assertThat(result(round).nominees().get(0).disagree()).isEqualTo(3);
        }
    }

    @Test
    void an_envelope_moved_to_another_name_or_changed_stops_the_count_and_all_stay_sealed() {
        var codes = new ArrayList<String>();
        UUID round = open(1, codes);
        for (int i = 0; i < 4; i++) {
            council.cast(pages, round, i, "1");
        }
        pages.post(council.secretary(), "/votes/" + round + "/closing");
        String copy = """
                update ballot_envelope t set sealed = s.sealed, tracker = s.tracker from ballot_envelope s
                 where t.round_id = :round and s.round_id = :round and t.person_id = :to and s.person_id = :from
                """;
        Map<String, Object> before = council.ask(() -> database.sql(
                        "select sealed, tracker from ballot_envelope where round_id = :round and person_id = :person")
                .param("round", round)
                .param("person", council.members.get(1))
                .query()
                .singleRow());
        council.ask(() -> database.sql(copy)
                .param("round", round)
                .param("from", council.members.get(0))
                .param("to", council.members.get(1))
                .update());
        council.type(pages, round, 0, codes.get(0));
        var refused = council.type(pages, round, 1, codes.get(1));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.main()).contains("1 phong bì bị thay đổi").doesNotContain("Lò Văn B");
        assertThat(count("select count(*) from ballot_envelope where round_id = ? and sealed is not null", round))
                .isEqualTo(4);
        assertThat(count("select count(*) from ballot_nominee where round_id = ? and agree is not null", round))
                .isZero();
        council.ask(() -> database.sql(
                        "update ballot_envelope set sealed = :sealed, tracker = :tracker where round_id = :round and person_id = :person")
                .param("sealed", before.get("sealed"))
                .param("tracker", before.get("tracker"))
                .param("round", round)
                .param("person", council.members.get(1))
                .update());
        council.type(pages, round, 2, codes.get(2));
        council.type(pages, round, 1, codes.get(1));
        assertThat(result(round).nominees().get(0).agree()).isEqualTo(4);
    }

    @Test
    void a_box_is_opened_by_two_tellers_with_their_own_codes_and_passwords_only() {
        var codes = new ArrayList<String>();
        UUID round = open(1, codes);
        for (int i = 0; i < 3; i++) {
            council.cast(pages, round, i, "1");
        }
        assertThat(council.type(pages, round, 0, codes.get(0)).main()).contains("Chỉ kiểm phiếu sau khi đóng");
        pages.post(council.secretary(), "/votes/" + round + "/closing");
        assertThat(council.type(pages, round, 0, codes.get(1)).main()).contains("không phải mã của bạn");
        assertThat(council.type(pages, round, 0, "ABCD").main()).contains("Mã chưa đúng");
        assertThat(pages.post(council.member(0), "/votes/" + round + "/count", "password", "sai", "code", codes.get(0))
                        .main())
                .contains("Mật khẩu chưa đúng");
        assertThat(council.type(pages, round, 5, codes.get(0)).status()).isEqualTo(404);
        assertThat(council.type(pages, round, 0, codes.get(0)).status()).isEqualTo(302);
        assertThat(council.type(pages, round, 0, codes.get(0)).location()).endsWith("/count");
        assertThat(count("select count(*) from ballot_round where id = ? and state = 'CLOSED'", round))
                .isEqualTo(1);
        assertThat(council.type(pages, round, 2, codes.get(2)).location()).endsWith("/result");
    }

    // (c) A member finds the ballot in the box and in the count, and cannot show what it says.

    @Test
    void the_same_choice_never_has_the_same_tracker_and_no_page_shows_what_was_chosen() {
        var codes = new ArrayList<String>();
        UUID round = open(2, codes);
        var trackers = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            council.cast(pages, round, 0, "12");
            var page = pages.get(council.member(0), "/votes/" + round).page();
            trackers.add(page.selectFirst(".tracker").text());
            assertThat(page.select("input[type=radio][checked]").eachAttr("value"))
                    .containsOnly("-");
        }
        assertThat(trackers).doesNotHaveDuplicates();
        council.cast(pages, round, 1, "11");
        council.cast(pages, round, 2, "11");
        council.closeAndCount(pages, round, codes);
        assertThat(pages.get(council.member(0), "/votes/" + round + "/box")
                        .page()
                        .select(".trackers code")
                        .eachText())
                .hasSize(3)
                .contains(trackers.get(4))
                .doesNotContain(trackers.get(0), trackers.get(3));
    }

    // (d) Nothing about the result shows before the closing.

    @Test
    void whatever_is_chosen_weighs_asks_and_logs_the_same(CapturedOutput output) throws Exception {
        var codes = new ArrayList<String>();
        UUID round = open(20, codes);
        String user = council.member(4);
        var browser = new Browser(port);
        browser.signIn(user, Pages.PASSWORD);
        var sizes = new HashMap<String, java.util.Set<Integer>>();
        var random = new Random();
        var papers = new ArrayList<>(List.of("1".repeat(20), "2".repeat(20), "0".repeat(20)));
        for (int i = 0; i < 10; i++) {
            papers.add(random.ints(20, 0, 3).mapToObj(Integer::toString).reduce("", String::concat));
        }
        council.cast(pages, round, 4, papers.get(0));
        int logged = output.getAll().length();
        var statements = new ArrayList<List<String>>();
        for (String marks : papers) {
            for (String step : List.of("r", "e")) {
                var answer = pages.post(user, "/votes/" + round, TrialCouncil.form(step, marks));
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.result().getResponse().getHeader("Content-Encoding"))
                        .isEqualTo("identity");
                sizes.computeIfAbsent(step, key -> new java.util.HashSet<>())
                        .add(answer.text()
                                .replaceAll("value=\"[0-9a-f]{8}-[0-9a-f-]{27}\"|name=\"_csrf\" value=\"[^\"]*\"", "")
                                .length());
            }
            statements.add(Statements.of(() -> council.cast(pages, round, 4, marks)).stream()
                    .filter(sql -> !sql.contains("session"))
                    .toList());
            var sent = browser.post("/votes/" + round, "/votes/" + round, TrialCouncil.form("r", marks));
            sizes.computeIfAbsent("sent", key -> new java.util.HashSet<>())
                    .add(sent.body().length());
        }
        assertThat(sizes.get("r")).as("size of the page for reading through").hasSize(1);
        assertThat(sizes.get("e")).as("size of the paper").hasSize(1);
        assertThat(sizes.get("sent")).as("size on the wire").hasSize(1);
        assertThat(statements).as("statements of a cast").allMatch(statements.get(0)::equals);
        assertThat(output.getAll().substring(logged)).isEmpty();
        assertThat(count("select length(sealed) from ballot_envelope where round_id = ?", round))
                .isEqualTo(32 + 17 * 20);
        assertThat(count(
                        "select count(*) from journal_entry where subject_id = ? and event not in ('RoundEvent.Planned', 'RoundEvent.SealMade', 'RoundEvent.Opened')",
                        round))
                .isZero();
    }

    @Test
    void before_the_closing_there_is_no_list_no_total_and_no_count() {
        var codes = new ArrayList<String>();
        UUID round = open(1, codes);
        for (int i = 0; i < 4; i++) {
            council.cast(pages, round, i, "1");
        }
        assertThat(pages.get(council.member(0), "/votes/" + round + "/box")
                        .page()
                        .select(".trackers"))
                .isEmpty();
        assertThat(pages.get(council.member(0), "/votes/" + round + "/result")
                        .page()
                        .select("table"))
                .isEmpty();
        assertThat(pages.get(council.secretary(), "/votes/" + round + "/desk").main())
                .contains("4/9 thành viên");
        assertThat(count("select count(*) from information_schema.columns where table_name = 'ballot_envelope'"))
                .isEqualTo(5);
        assertThat(
                        count(
                                "select count(*) from pg_trigger where tgrelid = 'ballot_envelope'::regclass and not tgisinternal"))
                .isZero();
    }

    // (e) Small councils, and what may not change.

    @Test
    void fewer_than_three_ballots_are_never_counted() {
        var nominees = council.plan(RoundMethod.SECRET, 1, 50).nominees();
        var excluded = new HashMap<Integer, java.util.Set<UUID>>();
        IntStream.range(0, 7)
                .forEach(i -> excluded.put(i, java.util.Set.of(nominees.get(0).id())));
        assertThatThrownBy(() -> prepare(council.plan(RoundMethod.SECRET, nominees, excluded, java.util.Set.of())))
                .isInstanceOf(Refusal.class)
                .hasMessage("ballot.fewVotersOn");
        var codes = new ArrayList<String>();
        UUID round = open(1, codes);
        council.cast(pages, round, 0, "1");
        council.cast(pages, round, 1, "1");
        var refused = pages.post(council.secretary(), "/votes/" + round + "/closing");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.main()).contains("Chưa đủ 3 phiếu");
        assertThat(pages.post(council.secretary(), "/votes/" + round + "/cancellation", "reason", "Không đủ phiếu")
                        .status())
                .isEqualTo(302);
        assertThat(secrets.rounds()).doesNotContain(round);
    }

    @Test
    void nominees_and_thresholds_stand_from_the_opening_on_and_a_removed_voter_is_refused() {
        RoundPlan plan = council.plan(RoundMethod.SECRET, 2, 90);
        UUID round = prepare(plan);
        var codes = council.open(pages, rounds, round, RoundMethod.SECRET);
        Viewer secretary = pages.viewer(council.secretary());
        assertThatThrownBy(() -> council.ask(() -> {
                    rounds.change(round, council.plan(RoundMethod.SECRET, 1, 50), secretary);
                    return null;
                }))
                .hasMessage("ballot.planStands");
        for (String sql : List.of(
                "update ballot_nominee set percent = 50 where round_id = ?",
                "delete from ballot_nominee where round_id = ?",
                "update ballot_voter set excluded = array[person_id] where round_id = ?",
                "update ballot_round set total_members = 3 where id = ?",
                "update ballot_round set public_key = sha256('a') where id = ?")) {
            assertThatThrownBy(() ->
                            council.ask(() -> database.sql(sql).param(round).update()))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
        for (int i = 0; i < 5; i++) {
            council.cast(pages, round, i, "11");
        }
        council.ask(() -> {
            rounds.remove(round, council.members.get(4), "Thôi là thành viên Hội đồng", secretary);
            return null;
        });
        var refused = council.cast(pages, round, 4, "11");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.main()).contains("không còn quyền bỏ phiếu");
        council.closeAndCount(pages, round, codes);
        assertThat(result(round).collected()).isEqualTo(4);
        assertThat(result(round).nominees().get(0).arithmetic()).startsWith("4/9 = 44,44 % < 90 %");
    }

    /** The run-time role of the database cannot look into other schools' boxes, whatever it asks. */
    @Test
    void boxes_of_other_schools_are_behind_the_wall() {
        var codes = new ArrayList<String>();
        UUID round = open(1, codes);
        council.cast(pages, round, 0, "1");
        for (String stranger : List.of("thuky.lc", "hocvien", "thuky.cum")) {
            long seen = Acting.within(
                    pages.viewer(stranger).scope(),
                    () -> new org.springframework.transaction.support.TransactionTemplate(transactions)
                            .execute(status -> database.sql(
                                            "select count(*) from ballot_envelope where round_id = :round")
                                    .param("round", round)
                                    .query(Long.class)
                                    .single()));
            assertThat(seen).as(stranger).isZero();
        }
    }
}
