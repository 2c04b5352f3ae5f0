package vn.thidua.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.Pages;
import vn.thidua.signin.Browser;

/**
 * SIGKILL while seven people press their buttons at the same moment: what was acknowledged is there, what was not can be sent again,
 * and all of it counts once. The database is killed most of the time, every fifth time the application ({@code -Dkills=},
 * 200 in the profile {@code endurance}).
 */
@Tag("integration")
class KillTests {

    private static final int RUNS = Integer.getInteger("kills", 4);
    private static final long SEED = Long.getLong("kills.seed", System.nanoTime());
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    @TempDir
    Path somewhere;

    private RunningApplication application;
    private int port;

    @Test
    void what_was_acknowledged_is_neither_lost_nor_doubled() throws Exception {
        var random = new Random(SEED);
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        start();
        try {
            List<Clerk> clerks = List.of(
                    new Clerk("thuky.lc", this::document),
                    new Clerk("quantri", this::account),
                    new Clerk("quantri", this::organisation),
                    new Clerk("thuky.lc", this::pledge),
                    new Clerk("giangvien.lc", this::registration),
                    new Clerk("thuky.sl", this::importedPerson));
            int acknowledged = 0;
            for (int run = 0; run < RUNS; run++) {
                acknowledged += kill(clerks, run % 5 == 3, random.nextInt(150), "run " + run + " of seed " + SEED);
            }
            System.getLogger("kills")
                    .log(
                            System.Logger.Level.INFO,
                            "{0} kills, {1} of {2} acknowledged before",
                            RUNS,
                            acknowledged,
                            RUNS * clerks.size());
        } finally {
            application.close();
        }
    }

    private void start() throws Exception {
        application = RunningApplication.launch(
                        somewhere,
                        "--server.port=" + port,
                        "--spring.profiles.active=demo",
                        "--thidua.jobs.enabled=false")
                .ready();
    }

    /** One round; returns how many had their answer before all was cut off. */
    private int kill(List<Clerk> clerks, boolean all, int milliseconds, String what) throws Exception {
        for (Clerk clerk : clerks) {
            clerk.prepare();
        }
        var start = new CountDownLatch(1);
        var people = Executors.newFixedThreadPool(clerks.size() + 1);
        var answers = new ArrayList<Future<Boolean>>();
        try {
            for (Clerk clerk : clerks) {
                answers.add(people.submit(() -> {
                    start.await();
                    return clerk.press();
                }));
            }
            Future<String> ledger = people.submit(() -> {
                start.await();
                return confer();
            });
            start.countDown();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
            if (all) {
                application.kill();
                start();
            } else {
                var server = application.server();
                server.destroyForcibly();
                server.onExit().join();
            }
            int acknowledged = 0;
            for (Future<Boolean> answer : answers) {
                acknowledged += answer.get() ? 1 : 0;
            }
            await().atMost(RECOVERY).pollInterval(Duration.ofMillis(100)).until(this::isBack);
            for (Clerk clerk : clerks) {
                await(what)
                        .atMost(RECOVERY)
                        .pollInterval(Duration.ofMillis(100))
                        .until(() -> clerk.isAcknowledged() || clerk.press());
            }
            try (var database = application.database(application.password())) {
                for (Clerk clerk : clerks) {
                    assertThat(count(database, clerk.effect()))
                            .as(what + ": " + clerk.effect())
                            .isEqualTo(clerk.expected());
                }
                if (!ledger.get().isEmpty()) {
                    assertThat(count(database, ledger.get()))
                            .as(what + ": " + ledger.get())
                            .isOne();
                }
                assertThat(Verification.brokenChains(database)).as(what).isEmpty();
            }
            return acknowledged;
        } finally {
            people.shutdownNow();
        }
    }

    private boolean isBack() throws Exception {
        try (var database = application.database(application.password())) {
            return count(database, "select 1") == 1
                    && new Browser(port).get("/sign-in").statusCode() == 200;
        } catch (java.sql.SQLException | AssertionError | java.io.IOException notYet) {
            return false;
        }
    }

    private static int count(Connection database, String query) throws Exception {
        return Integer.parseInt(ask(database, query));
    }

    private static String ask(Connection database, String query) throws Exception {
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            statement.execute("select set_config('app.reads', '*', true)");
            try (var rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getString(1);
            }
        } finally {
            database.rollback();
        }
    }

    /** An entry of the ledger of awards, as a decision writes it; the query that finds it if it was acknowledged. */
    private String confer() {
        UUID id = UUID.randomUUID();
        try (var database = application.database(application.password());
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("select set_config('app.reads', '*', true), set_config('app.changes', '*', true)");
            statement.execute("""
                    insert into award_entry (id, organisation_id, entry, subject_kind, subject_name, title_id, emulation_year, award_kind,
                                             award_level, confirmed, recorded_at, recorded_by)
                    select '%s', o.id, 'CONFERRAL', 'OTHER', 'Bền', t.id, '2021', 'CONG_TRANG', 'BASE', false, now(), 'Bền'
                      from organisation o, title t where o.code = 'TCT-LC' order by t.code limit 1
                    """.formatted(id));
            database.commit();
            return "select count(*) from award_entry where id = '" + id + "'";
        } catch (java.sql.SQLException | java.io.IOException notAcknowledged) {
            return "";
        }
    }

    private Sending document(Clerk clerk) {
        String number = clerk.unique();
        return clerk.fill(
                "/documents/new",
                "form[action=/documents]",
                "select count(*) from official_document where number = '" + number + "'",
                "number",
                number,
                "subject",
                "Thử độ bền",
                "issuer",
                "Trường Chính trị",
                "issuedOn",
                "2022-02-01");
    }

    private Sending account(Clerk clerk) {
        String name = clerk.unique();
        String home = clerk.page("/accounts/new").select("option[value~=[0-9a-f-]{36}]").stream()
                .filter(option -> option.text().startsWith("Trường Chính trị tỉnh Lai Châu"))
                .findFirst()
                .orElseThrow()
                .val();
        return clerk.fill(
                "/accounts/new?home=" + home,
                "form[action=/accounts]",
                "select count(*) from journal_entry where event = 'AccountEvent.Opened' and words[2] = '" + name + "'",
                "userName",
                name,
                "displayName",
                "Bền Văn Thử",
                "roles",
                "STAFF_MEMBER");
    }

    private Sending organisation(Clerk clerk) {
        String code = clerk.unique().replace('.', '-').toUpperCase(java.util.Locale.ROOT);
        return clerk.fill(
                "/organisations/new?kind=PROVINCE",
                "form[action=/organisations]",
                "select count(*) from organisation where code = '" + code + "'",
                "kind",
                "PROVINCE",
                "code",
                code,
                "name",
                "Tỉnh " + code,
                "shortName",
                code,
                "since",
                "2022-01-01");
    }

    private Sending pledge(Clerk clerk) {
        String parties = clerk.unique();
        String campaign = clerk.page("/campaigns?state=LAUNCHED")
                .select("#rows tbody a[href^=/campaigns/]")
                .attr("href");
        return clerk.fill(
                campaign + "/pledges/new",
                "form[action=" + campaign + "/pledges]",
                "select count(*) from pledge where parties = '" + parties + "'",
                "parties",
                parties,
                "signedOn",
                "2022-02-01");
    }

    /** Hands in and withdraws in turns; the journal counts how often it really happened. */
    private Sending registration(Clerk clerk) {
        clerk.rounds++;
        boolean handsIn = clerk.rounds % 2 == 1;
        String events =
                "select count(*) from journal_entry where event = 'RegistrationEvent.%s' and account_id = (select id from account where user_name = 'giangvien.lc')";
        if (handsIn) {
            return clerk.fill(
                            "/registrations/mine",
                            "form[action=/registrations/mine]",
                            events.formatted("Submitted"),
                            "send",
                            "true",
                            "titles",
                            "LDTT")
                    .expecting((clerk.rounds + 1) / 2);
        }
        String mine = "/registrations/" + registrationOf("giangvien.lc");
        return clerk.fill(mine, "form[action$=/withdrawal]", events.formatted("Withdrawn"))
                .expecting(clerk.rounds / 2);
    }

    private String registrationOf(String userName) {
        try (var database = application.database(application.password())) {
            return ask(
                    database,
                    "select r.id from registration r join account a on a.person_id = r.person_id where a.user_name = '"
                            + userName + "' order by r.emulation_year desc limit 1");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Sending importedPerson(Clerk clerk) {
        String code = clerk.unique();
        String preview = clerk.upload(
                "/imports/staff",
                "Mã cán bộ,Họ và tên,Khoa/Phòng,Ngày vào trường\n" + code
                        + ",Bền Thị Nhập,Khoa Xây dựng Đảng,01/09/2019\n");
        await().atMost(RECOVERY)
                .until(() -> clerk.page(preview).select("progress").isEmpty());
        return clerk.fill(
                preview, "form[action$=/confirmation]", "select count(*) from person where code = '" + code + "'");
    }

    /** What a clerk is about to do. */
    private interface Work {
        Sending of(Clerk clerk);
    }

    /** A filled-in form, and how often its effect must be found after all. */
    private record Sending(String path, String fields, String effect, int expected) {
        Sending expecting(int times) {
            return new Sending(path, fields, effect, times);
        }
    }

    /** Somebody at a browser, who presses the same button of the same page again until there is an answer. */
    private final class Clerk {
        private final Browser browser = new Browser(port);
        private final String name;
        private final Work work;
        private int rounds;
        private Sending sending;
        private boolean acknowledged;

        Clerk(String userName, Work work) {
            this.name = userName;
            this.work = work;
            assertThat(browser.signIn(userName, Pages.PASSWORD)).isEqualTo("/");
        }

        void prepare() {
            acknowledged = false;
            sending = work.of(this);
        }

        String effect() {
            return sending.effect();
        }

        int expected() {
            return sending.expected();
        }

        boolean isAcknowledged() {
            return acknowledged;
        }

        /** True when the answer says that it is done. */
        boolean press() {
            HttpResponse<String> answer;
            try {
                answer = browser.send(sending.path(), sending.fields());
            } catch (AssertionError cutOff) {
                return false;
            }
            if (answer.statusCode() >= 500) {
                return false;
            }
            assertThat(answer.statusCode() == 302 || answer.body().contains("Đã ghi nhận"))
                    .as(name + " " + sending.path() + " " + answer.statusCode() + " "
                            + Jsoup.parse(answer.body()).select("main").text())
                    .isTrue();
            assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("/sign-in");
            acknowledged = true;
            return true;
        }

        Document page(String path) {
            return Jsoup.parse(browser.get(path).body(), "http://localhost:" + port);
        }

        String unique() {
            return "ben." + UUID.randomUUID().toString().substring(0, 8);
        }

        Sending fill(String path, String selector, String effect, String... typed) {
            Document page = page(path);
            FormElement form = (FormElement) page.selectFirst("main " + selector);
            assertThat(form).as(path + ": " + page.select("main").text()).isNotNull();
            for (int i = 0; i < typed.length; i += 2) {
                String value = typed[i + 1];
                var field = form.selectFirst("[name=" + typed[i] + "]");
                if (field == null
                        || field.attr("type").equals("checkbox")
                        || field.tagName().equals("button")) {
                    form.select("[name=" + typed[i] + "][value=" + value + "]").attr("checked", "checked");
                    if (field != null && field.tagName().equals("button")) {
                        form.appendElement("input").attr("name", typed[i]).attr("value", value);
                    }
                } else {
                    field.val(value);
                }
            }
            form.select("select[required]").stream()
                    .filter(choice -> choice.val().isEmpty())
                    .forEach(choice -> choice.select("option").stream()
                            .filter(option -> !option.val().isEmpty())
                            .findFirst()
                            .ifPresent(option -> option.attr("selected", true)));
            String fields = form.select("input[name], select[name], textarea[name]").stream()
                    .filter(field -> !field.attr("type").matches("checkbox|radio") || field.hasAttr("checked"))
                    .map(field -> field.attr("name") + "="
                            + java.net.URLEncoder.encode(
                                    field.tagName().equals("select")
                                            ? field.select("option[selected]").val()
                                            : field.val(),
                                    java.nio.charset.StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return new Sending(form.attr("action"), fields, effect, 1);
        }

        /** Sends a file; returns the path of its preview. */
        String upload(String path, String csv) {
            String token = page(path).select("input[name=_csrf]").val();
            var answer = browser.upload(path, token, "nhân sự.csv", csv);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            return java.net
                    .URI
                    .create(answer.headers().firstValue("Location").orElseThrow())
                    .getPath();
        }
    }
}
