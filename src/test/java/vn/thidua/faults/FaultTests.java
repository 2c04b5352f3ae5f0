package vn.thidua.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.thidua.Pages;
import vn.thidua.ThiDuaApplication;
import vn.thidua.faults.FaultProxy.Fault;
import vn.thidua.persistence.EmbeddedServer;
import vn.thidua.signin.Browser;

/**
 * The database goes away in every way it can, while people work: they wait no longer than ten seconds, read an honest page that
 * keeps what they typed, and go on within ten seconds of its return; nothing is half done and no connection is lost.
 */
@Tag("integration")
class FaultTests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    static Path somewhere;

    private static EmbeddedServer server;
    private static FaultProxy wire;
    private static ConfigurableApplicationContext application;
    private static int port;

    @BeforeAll
    static void begin() throws Exception {
        server = EmbeddedServer.start(somewhere, somewhere.resolve("binaries"));
        wire = new FaultProxy(
                URI.create(server.url().substring("jdbc:".length())).getPort());
        application = new SpringApplicationBuilder(ThiDuaApplication.class)
                .profiles("demo", "test")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:postgresql://localhost:" + wire.port() + "/thidua",
                        "--spring.datasource.username=thidua_app",
                        "--spring.datasource.password=" + server.password(),
                        "--spring.flyway.user=thidua_owner",
                        "--spring.flyway.password=" + server.password(),
                        "--spring.jmx.enabled=false");
        port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    static void end() throws Exception {
        if (application != null) {
            SpringApplication.exit(application);
        }
        wire.close();
        server.close();
    }

    /** Whatever a test did: within ten seconds all is well again, and nobody still holds a connection. */
    @AfterEach
    void everything_comes_back() {
        wire.set(Fault.NONE);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .untilAsserted(FaultTests::signedIn);
        await().atMost(PATIENCE).untilAsserted(() -> application
                .getBeansOfType(DataSource.class)
                .values()
                .forEach(pool -> assertThat(busy(pool)).isZero()));
    }

    @Test
    void a_database_that_refuses() {
        Browser secretary = signedIn();
        wire.set(Fault.REFUSE);
        honest(secretary, "/staff");
        honest(secretary, "/");
        wire.set(Fault.NONE);
        comesBack(secretary);
    }

    @Test
    void a_database_that_hangs_up_is_met_again_at_the_next_try() {
        Browser secretary = signedIn();
        wire.reset();
        comesBack(secretary);
    }

    @Test
    void a_database_that_stalls_while_many_are_waiting() {
        Browser secretary = signedIn();
        List<Browser> others = IntStream.range(0, 12).mapToObj(i -> signedIn()).toList();
        wire.set(Fault.STALL);
        var waiting = new ArrayList<CompletableFuture<Void>>();
        for (Browser other : others) {
            waiting.add(CompletableFuture.runAsync(() -> honest(other, "/registrations")));
        }
        honest(secretary, "/staff");
        waiting.forEach(CompletableFuture::join);
        wire.set(Fault.NONE);
        comesBack(secretary);
    }

    @Test
    void a_database_that_is_slow_is_waited_for() {
        Browser secretary = signedIn();
        wire.set(Fault.SLOW);
        var answer = timed(() -> secretary.get("/staff"));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_typed_is_kept_and_counts_once_when_it_is_sent_again() {
        Browser secretary = signedIn();
        String number = "STALL-" + UUID.randomUUID().toString().substring(0, 8);
        String form = secretary.get("/documents/new").body();
        wire.set(Fault.STALL);
        var answer = timed(() -> secretary.send("/documents", document(form, number)));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        var page = Jsoup.parse(answer.body(), "http://localhost:" + port);
        assertThat(page.select("main dd").eachText()).contains(number);
        var again = (org.jsoup.nodes.FormElement) page.selectFirst("main form[action=/documents]");
        wire.set(Fault.NONE);
        comesBack(secretary);
        for (int i = 0; i < 3; i++) {
            assertThat(secretary.send("/documents", Browser.fields(again)).statusCode())
                    .isEqualTo(302);
        }
        assertThat(secretary.page("/documents?q=" + number).select("#rows tbody tr"))
                .hasSize(1);
    }

    @Test
    void a_password_is_never_written_into_the_page() {
        Browser stranger = new Browser(port);
        String door = stranger.get("/sign-in").body();
        wire.set(Fault.REFUSE);
        var form = (org.jsoup.nodes.FormElement)
                Jsoup.parse(door, "http://localhost:" + port).selectFirst("form[action=/sign-in]");
        form.selectFirst("[name=userName]").val("thuky.lc");
        form.selectFirst("[name=password]").val("bí mật của tôi");
        var answer = timed(() -> stranger.send("/sign-in", Browser.fields(form)));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("thuky.lc").doesNotContain("bí mật");
    }

    @Test
    void a_database_that_cannot_write_says_so_and_changes_nothing() throws SQLException {
        Browser secretary = signedIn();
        readOnly(true);
        try {
            honest(secretary, "/staff");
        } finally {
            readOnly(false);
        }
        comesBack(secretary);
    }

    /** A standby that was not promoted, a disk that went read-only: new connections may only read. */
    private static void readOnly(boolean on) throws SQLException {
        try (var database = server.superuserConnection();
                var statement = database.createStatement()) {
            statement.execute("alter role thidua_app set default_transaction_read_only = " + on);
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'thidua_app'");
        }
    }

    private static String document(String page, String number) {
        var form = (org.jsoup.nodes.FormElement)
                Jsoup.parse(page, "http://localhost:" + port).selectFirst("main form[method=post]");
        form.selectFirst("[name=number]").val(number);
        form.selectFirst("[name=subject]").val("Thử đường truyền");
        form.selectFirst("[name=issuer]").val("Trường Chính trị");
        form.selectFirst("[name=issuedOn]").val("2022-02-01");
        form.select("select").forEach(choice -> {
            if (choice.select("option[selected]").isEmpty() || choice.val().isEmpty()) {
                choice.select("option").stream()
                        .filter(option -> !option.val().isEmpty())
                        .findFirst()
                        .ifPresent(option -> option.attr("selected", true));
            }
        });
        return Browser.fields(form);
    }

    private static Browser signedIn() {
        Browser browser = new Browser(port);
        assertThat(browser.signIn("thuky.lc", Pages.PASSWORD)).isEqualTo("/");
        return browser;
    }

    private static void honest(Browser browser, String path) {
        var answer = timed(() -> browser.get(path));
        assertThat(answer.statusCode()).as(path).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("Cơ sở dữ liệu chưa trả lời");
    }

    private static void comesBack(Browser browser) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> browser.get("/staff").statusCode() == 200);
    }

    private static HttpResponse<String> timed(java.util.function.Supplier<HttpResponse<String>> visit) {
        long began = System.nanoTime();
        var answer = visit.get();
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)).isLessThan(PATIENCE.toMillis());
        return answer;
    }

    private static int busy(DataSource pool) {
        try {
            return pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
