package vn.thidua.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.persistence.EmbeddedServer;

/**
 * A stranger's machine: the application is started as a process of its own on an empty directory, set up, crashed in every
 * way, saved and brought back. Each start costs seconds, so each test goes a long way.
 */
@Tag("integration")
class InstallationTests {

    private static final String[] NO_DEMO = {"--server.port=0", "--thidua.jobs.enabled=false"};

    @TempDir
    static Path somewhere;

    /** Unpacked server programs, shared by the servers that tests start themselves. */
    static Path binaries;

    @BeforeAll
    static void place() {
        binaries = somewhere.resolve("binaries");
    }

    @Test
    void a_fresh_installation_is_set_up_with_the_code_of_its_log_and_survives_crashes() throws Exception {
        Path directory = somewhere.resolve("nhà có dấu cách");
        String code;
        try (var application = RunningApplication.launch(directory, NO_DEMO).ready()) {
            code = find(application.console(), "one-time code (\\S+)");
            assertThat(application.get("/organisations").headers().firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).endsWith("/setup"));
            only_passwords_open_the_durable_server(application);
            nobody_gets_through_with_a_wrong_code(application, code);
            a_password_that_everybody_tries_is_refused(application, code);
            setUp(application, code);
            assertThat(application.get("/setup").statusCode()).isEqualTo(404);

            var second = RunningApplication.launch(directory, NO_DEMO);
            assertThat(second.exitCode()).isNotZero();
            assertThat(second.console()).contains("Một Thi đua – Khen thưởng khác đang chạy trên thư mục dữ liệu");

            var server = application.server();
            server.destroyForcibly();
            server.onExit().join();
            application.says(Pattern.compile("PostgreSQL is (running again)"));
            // Connections of the old server are found dead one by one and replaced.
            await().atMost(10, TimeUnit.SECONDS).until(() -> application.signIn("nguyen.an", "cau ngan de nho 47"));
            acknowledge(application, "after the server was killed");
            application.kill();
        }
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            var refused = RunningApplication.launch(
                    directory, "--server.port=" + taken.getLocalPort(), "--thidua.jobs.enabled=false");
            assertThat(refused.exitCode()).isNotZero();
            assertThat(refused.console())
                    .contains("Stopping the PostgreSQL that an earlier, killed application left behind")
                    .contains("Cổng " + taken.getLocalPort() + " đang bị một chương trình khác sử dụng.");
            assertThat(directory.resolve("data/postgres/postmaster.pid")).doesNotExist();
        }
        try (var server = EmbeddedServer.start(directory.resolve("data"), directory.resolve("data/binaries"));
                var database = server.superuserConnection()) {
            assertThat(strings(database, "select detail from backup_run"))
                    .containsExactly("after the server was killed");
            assertThat(strings(database, "select user_name from account")).containsExactly("nguyen.an");
            assertThat(strings(database, "select role from account_grant order by 1"))
                    .containsExactly("SYSTEM_ADMINISTRATOR");
            assertThat(
                            strings(
                                    database,
                                    "select code from organisation where parent_id is not null and organisation_id <> id order by 1"))
                    .containsExactly("BGH", "KLLCS", "KNNVPL", "KXDD", "PQLDTVNCKH", "PTCHCTTTL");
            assertThat(strings(database, "select role from membership")).containsExactly("DEPUTY");
        }
    }

    private static void only_passwords_open_the_durable_server(RunningApplication application) throws Exception {
        assertThatThrownBy(() -> application.database(""))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
        assertThatThrownBy(() -> application.database("guess")).hasMessageContaining("password authentication failed");
        try (var database = application.database(application.password())) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(strings(database, "show " + setting)).containsExactly("on");
            }
            assertThat(strings(database, "show listen_addresses")).containsExactly("localhost");
            assertThat(strings(database, "show server_version_num").get(0)).startsWith("18");
            assertThat(
                            strings(
                                    database,
                                    "select rolname from pg_roles where rolname = current_user and not rolsuper and not rolbypassrls"))
                    .containsExactly("thidua_app");
        }
    }

    private static void nobody_gets_through_with_a_wrong_code(RunningApplication application, String code)
            throws Exception {
        var wrong = application.submit("/setup", "form.form", typed(code.startsWith("A") ? "B" + code : "A" + code));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(wrong.body());
        assertThat(page.select(".form-errors").text()).contains("Mã một lần chưa đúng");
        assertThat(page.selectFirst("#name").val()).isEqualTo("Trường Chính trị tỉnh Ví Dụ");
        assertThat(page.selectFirst("#password").val()).isEmpty();
    }

    private static void a_password_that_everybody_tries_is_refused(RunningApplication application, String code)
            throws Exception {
        var typed = new HashMap<>(typed(code));
        typed.put("password", "12345678");
        typed.put("passwordAgain", "12345678");
        var refused = application.submit("/setup", "form.form", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select(".form-errors").text()).contains("quá phổ biến");
    }

    private static void setUp(RunningApplication application, String code) throws Exception {
        var done = application.submit("/setup", "form.form", typed(code));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        signIn(application);
    }

    private static Map<String, String> typed(String code) {
        return Map.ofEntries(
                Map.entry("oneTimeCode", code),
                Map.entry("name", "Trường Chính trị tỉnh Ví Dụ"),
                Map.entry("shortName", "TCT Ví Dụ"),
                Map.entry("code", "TCT-VD"),
                Map.entry("cluster", "Cụm thi đua thử nghiệm"),
                Map.entry("clusterRole", "DEPUTY"),
                Map.entry("administrator", "Nguyễn An"),
                Map.entry("userName", "nguyen.an"),
                Map.entry("password", "cau ngan de nho 47"),
                Map.entry("passwordAgain", "cau ngan de nho 47"));
    }

    private static void signIn(RunningApplication application) throws Exception {
        assertThat(application.signIn("nguyen.an", "cau ngan de nho 47"))
                .as(application.console())
                .isTrue();
    }

    private static void acknowledge(RunningApplication application, String what) throws Exception {
        try (var database = application.database(application.password());
                var statement = database.prepareStatement(
                        "insert into backup_run (id, kind, state, started_at, detail) values (gen_random_uuid(), 'MANUAL', 'FAILED', now(), ?)")) {
            statement.setString(1, what);
            statement.executeUpdate();
        }
    }

    @Test
    void what_was_saved_comes_back_whole_and_a_damaged_archive_is_refused() throws Exception {
        Path home = somewhere.resolve("drill");
        Path archive = somewhere.resolve("archive/drill.zip");
        Fingerprint before;
        try (var server = EmbeddedServer.start(home, binaries);
                var database = server.superuserConnection();
                var statement = database.createStatement()) {
            statement.execute(
                    "create table person as select n as id, md5(n::text) as name from generate_series(1, 20000) n");
            statement.execute("create unique index on person (id)");
            before = Fingerprint.of(database);
            Backup.make(database, home, archive, java.time.Instant.EPOCH, bytes -> {});
            statement.execute("drop table person");
        }
        assertThat(Verification.of(archive, somewhere.resolve("scratch"), binaries))
                .isEmpty();

        Path damaged = damaged(archive);
        assertThat(Verification.of(damaged, somewhere.resolve("scratch"), binaries))
                .isNotEmpty();
        assertThatThrownBy(() -> Restore.into(home, damaged, java.time.Instant.EPOCH))
                .isInstanceOf(Restore.Damaged.class);

        Path former = Restore.into(home, archive, java.time.Instant.EPOCH);
        assertThat(former.resolve("postgres/PG_VERSION")).exists();
        try (var server = EmbeddedServer.start(home, binaries);
                var database = server.superuserConnection()) {
            assertThat(Fingerprint.of(database)).isEqualTo(before);
            assertThat(before.rows()).isEqualTo(20000);
        }
    }

    @Test
    void a_given_database_is_used_with_the_given_roles_and_none_is_started_beside_it() throws Exception {
        Path elsewhere = somewhere.resolve("given database");
        try (var given = EmbeddedServer.start(elsewhere, binaries);
                var application = RunningApplication.launch(
                                somewhere.resolve("with given"),
                                "--server.port=0",
                                "--spring.datasource.url=" + given.url(),
                                "--spring.datasource.username=thidua_app",
                                "--spring.datasource.password=" + given.password(),
                                "--spring.flyway.user=thidua_owner",
                                "--spring.flyway.password=" + given.password(),
                                "--logging.structured.format.console=ecs")
                        .ready();
                var database = given.superuserConnection()) {
            assertThat(application.get("/setup").statusCode()).isEqualTo(200);
            assertThat(somewhere.resolve("with given/data/postgres")).doesNotExist();
            assertThat(application.console())
                    .containsPattern("\\{\"@timestamp\":\"[^\"]+\",\"log\":\\{\"level\":\"INFO\"");
            assertThat(strings(database, "select distinct tableowner::text from pg_tables where schemaname = 'public'"))
                    .containsExactly("thidua_owner");
            assertThat(
                            strings(
                                    database,
                                    "select distinct usename::text from pg_stat_activity where datname = 'thidua' and pid <> pg_backend_pid()"))
                    .containsExactly("thidua_app");
        }
    }

    @Test
    void a_command_that_needs_our_own_database_says_so_when_another_is_given() throws Exception {
        var command = RunningApplication.launch(
                somewhere.resolve("given"), "backup", "--spring.datasource.url=jdbc:postgresql://db/thidua");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.console()).contains("pg_basebackup");
    }

    /** The same archive with one byte of one file turned around. */
    private static Path damaged(Path archive) throws Exception {
        Path copy = archive.resolveSibling("damaged.zip");
        try (var from = new java.util.zip.ZipFile(archive.toFile());
                var to = new java.util.zip.ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry : java.util.Collections.list(from.entries())) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                if (entry.getName().endsWith("PG_VERSION")) {
                    content[0] ^= 1;
                }
                to.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                to.write(content);
                to.closeEntry();
            }
        }
        return copy;
    }

    private static List<String> strings(Connection database, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static String find(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
