package vn.thidua.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.Pages;
import vn.thidua.signin.Browser;

/** A secret ballot in the real application, which is killed while members vote: first the application, then its database too. */
@Tag("integration")
class BallotCrashTests {

    private static final String[] DEMO = {
        "--server.port=0", "--thidua.jobs.enabled=false", "--spring.profiles.active=demo"
    };
    private static final List<String> MEMBERS = List.of("giangvien.sl", "truongkhoa.sl", "thuky.sl", "hieutruong.sl");
    private static final String KEEPER = "thuky.sl";

    @TempDir
    static Path somewhere;

    private final UUID round = UUID.randomUUID();

    /** What each member was told to be in the box, and what was on its way when the line broke. */
    private final AtomicReferenceArray<String> acknowledged = new AtomicReferenceArray<>(MEMBERS.size());

    private final AtomicReferenceArray<String> attempted = new AtomicReferenceArray<>(MEMBERS.size());

    @Test
    void an_acknowledged_ballot_is_counted_once_whatever_is_killed() throws Exception {
        Path directory = somewhere.resolve("killed");
        List<String> codes = new ArrayList<>();
        try (var application = RunningApplication.launch(directory, DEMO).ready()) {
            prepare(application);
            codes.addAll(open(application));
            voteUntil(application, application::kill);
        }
        try (var application = RunningApplication.launch(directory, DEMO).ready()) {
            voteUntil(application, () -> {
                application.server().destroyForcibly();
                application.kill();
            });
        }
        try (var application = RunningApplication.launch(directory, DEMO).ready()) {
            assertThat(Files.list(directory.resolve("ballot-secrets"))).hasSize(1);
            var keeper = signedIn(application, KEEPER);
            assertThat(post(keeper, "/closing")).endsWith("/desk");
            for (int i = 0; i < 2; i++) {
                var teller = signedIn(application, MEMBERS.get(i));
                post(teller, "/count", "code", codes.get(i), "password", Pages.PASSWORD);
            }
            var result = Jsoup.parse(keeper.get("/votes/" + round + "/result").body());
            assertThat(result.text()).contains("Số phiếu thu về " + MEMBERS.size());
            for (int i = 0; i < MEMBERS.size(); i++) {
                var line = result.select("tbody tr").get(i);
                int agree = Integer.parseInt(line.select("td").get(0).text());
                int disagree = Integer.parseInt(line.select("td").get(1).text());
                assertThat(agree + disagree)
                        .as("one ballot speaks of nominee %s", i)
                        .isEqualTo(1);
                assertThat(agree == 1 ? "1" : "2")
                        .as("ballot of member %s", i)
                        .isIn(acknowledged.get(i), attempted.get(i));
            }
            assertThat(Files.list(directory.resolve("ballot-secrets"))).isEmpty();
        }
    }

    /** Every member votes for or against the nominee of the same number only, so that the totals tell each ballot apart. */
    private static String[] ballot(int member, String mark) {
        var form = new ArrayList<>(List.of("step", "c"));
        for (int i = 0; i < MEMBERS.size(); i++) {
            form.addAll(List.of("c" + i, i == member ? mark : "0"));
        }
        return form.toArray(String[]::new);
    }

    private void voteUntil(RunningApplication application, Crash crash) throws Exception {
        var browsers = new ArrayList<Browser>();
        for (String member : MEMBERS) {
            browsers.add(signedIn(application, member));
        }
        var cast = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(MEMBERS.size());
        for (int i = 0; i < MEMBERS.size(); i++) {
            int member = i;
            pool.submit(() -> {
                for (int times = 0; ; times++) {
                    String mark = (times + member) % 2 == 0 ? "1" : "2";
                    attempted.set(member, mark);
                    var answer = browsers.get(member).post("/votes/" + round, "/votes/" + round, ballot(member, mark));
                    if (answer.statusCode() != 302) {
                        return null;
                    }
                    acknowledged.set(member, mark);
                    cast.incrementAndGet();
                }
            });
        }
        while (cast.get() < 12) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        crash.happen();
        pool.shutdown();
        assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < MEMBERS.size(); i++) {
            assertThat(acknowledged.get(i)).isNotNull();
        }
    }

    private static Browser signedIn(RunningApplication application, String userName) {
        var browser = new Browser(application.port());
        browser.signIn(userName, Pages.PASSWORD);
        return browser;
    }

    private String post(Browser browser, String path, String... parameters) {
        return browser.post("/votes", "/votes/" + round + path, parameters)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private List<String> open(RunningApplication application) {
        var keeper = signedIn(application, KEEPER);
        assertThat(post(keeper, "/tellers/codes")).endsWith("/tellers");
        var codes = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var page = signedIn(application, MEMBERS.get(i))
                    .post("/votes", "/votes/" + round + "/tellers/code", "password", Pages.PASSWORD);
            codes.add(Jsoup.parse(page.body()).selectFirst(".code-big").text());
        }
        assertThat(post(keeper, "/opening", "password", Pages.PASSWORD)).endsWith("/desk");
        return codes;
    }

    /** What a council would plan, written straight into the tables. */
    private void prepare(RunningApplication application) throws Exception {
        try (var database = application.database(application.password())) {
            database.setAutoCommit(false);
            run(database, "select set_config('app.reads', '*', true), set_config('app.changes', '*', true)");
            run(database, """
                    insert into ballot_round (id, version, organisation_id, subject, method, state, total_members, present)
                    select '%s', 0, id, 'Bình xét', 'SECRET', 'PREPARED', 4, 4 from organisation where code = 'TCT-SL'
                    """.formatted(round));
            for (int i = 0; i < MEMBERS.size(); i++) {
                run(database, """
                        insert into ballot_nominee (round_id, id, organisation_id, position, label, percent, base, source)
                        select id, gen_random_uuid(), organisation_id, %d, 'Người thứ %d', 50, 'TOTAL_MEMBERS', 'Quy chế' from ballot_round where id = '%s'
                        """.formatted(i, i + 1, round));
                run(database, """
                        insert into ballot_voter (round_id, person_id, organisation_id, position, name, in_writing)
                        select '%s', person_id, organisation_id, %d, display_name, false from account where user_name = '%s'
                        """.formatted(round, i, MEMBERS.get(i)));
                if (i < 3) {
                    run(database, """
                            insert into ballot_teller (round_id, person_id, organisation_id, position, name)
                            select '%s', person_id, organisation_id, %d, display_name from account where user_name = '%s'
                            """.formatted(round, i + 1, MEMBERS.get(i)));
                }
            }
            database.commit();
        }
    }

    private static void run(Connection database, String sql) throws Exception {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Something dies. */
    @FunctionalInterface
    private interface Crash {
        void happen() throws Exception;
    }
}
