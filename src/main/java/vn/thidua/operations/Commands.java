package vn.thidua.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import vn.thidua.operations.BackupRun.BackupKind;
import vn.thidua.persistence.DatabaseProperties;
import vn.thidua.persistence.EmbeddedServer;

/**
 * What an administrator says to the jar besides "start": {@code backup}, {@code restore}, {@code verify}, {@code export}. They
 * read the same configuration as the application and start no web server; backup, verify and export work beside a running
 * application, restore only when it is stopped.
 */
@EnableConfigurationProperties({DatabaseProperties.class, BackupProperties.class})
public final class Commands {

    private static final Set<String> NAMES = Set.of("backup", "restore", "verify", "export", "help");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    /**
     * Carries out the command that the arguments name.
     *
     * @return the exit code; nothing if there is no command and the application is to start
     */
    public static OptionalInt run(String... arguments) {
        if (arguments.length == 0 || !NAMES.contains(arguments[0])) {
            return OptionalInt.empty();
        }
        try (var context = new SpringApplicationBuilder(Commands.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("logging.level.root=warn", "spring.main.keep-alive=false")
                .run(arguments)) {
            List<String> words = Arrays.stream(arguments)
                    .filter(word -> !word.startsWith("--"))
                    .toList();
            return OptionalInt.of(new Commands()
                    .carryOut(
                            words,
                            context.getBean(DatabaseProperties.class),
                            context.getBean(BackupProperties.class),
                            context.getEnvironment()));
        }
    }

    private int carryOut(List<String> words, DatabaseProperties database, BackupProperties backups, Environment given) {
        String command = words.get(0);
        int expected = "export".equals(command) ? 3 : "restore".equals(command) ? 2 : 1;
        if (words.size() < expected || "help".equals(command)) {
            Console.say("console.help");
            return "help".equals(command) ? 0 : 2;
        }
        String url = given.getProperty("spring.datasource.url", "");
        boolean own = url.isBlank() || "embedded".equals(url);
        boolean chains = "verify".equals(command) && words.size() == 1;
        if (!own && !chains && !"export".equals(command)) {
            Console.say("console.notOurs");
            return 2;
        }
        Path home = database.directory().toAbsolutePath().normalize();
        try {
            return switch (command) {
                case "backup" -> backup(home, words.size() > 1 ? Path.of(words.get(1)) : backups.directory(database));
                case "restore" -> restore(home, Path.of(words.get(1)));
                case "verify" -> chains ? chains(own ? home : null, given) : verify(home, Path.of(words.get(1)));
                default -> export(words.get(1), Path.of(words.get(2)), own ? home : null, given);
            };
        } catch (EmbeddedServer.Occupied e) {
            Console.say("console.occupied", e.home());
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.debug("{} failed", command, e);
            Console.say("console.failed", e.getClass().getSimpleName() + ": " + e.getMessage());
        }
        return 1;
    }

    private static int backup(Path home, Path directory) throws IOException, SQLException {
        requireData(home);
        Path file = archive(directory.toAbsolutePath().normalize(), Clock.system(VIETNAM), BackupKind.MANUAL);
        try (Session session = Session.on(home)) {
            Backup.make(session.database(), home, file, Clock.system(VIETNAM).instant(), bytes -> {});
        }
        Console.say("console.backup", file, Files.size(file) >> 10);
        return verify(home, file);
    }

    private static int verify(Path home, Path file) throws IOException, SQLException {
        List<String> wrong = Verification.of(file, home.resolve("scratch"), home.resolve("binaries"));
        if (wrong.isEmpty()) {
            Console.say("console.sound", file);
            return 0;
        }
        Console.say("console.unsound", file, String.join("\n  ", wrong));
        return 1;
    }

    /** Reads the chains of journal and awards again, where they are. */
    private static int chains(@Nullable Path home, Environment given) throws IOException, SQLException {
        if (home == null) {
            try (Connection database = connect(given)) {
                return verified(database);
            }
        }
        requireData(home);
        try (Session session = Session.on(home)) {
            return verified(session.database());
        }
    }

    private static int verified(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("select set_config('app.reads', '*', false)");
        }
        List<String> broken = Verification.brokenChains(database);
        if (broken.isEmpty()) {
            Console.say("console.chains");
            return 0;
        }
        Console.say("console.chainsBroken", String.join("\n  ", broken));
        return 1;
    }

    private static int restore(Path home, Path file) throws IOException, SQLException {
        Path former = Restore.into(home, file, Clock.system(VIETNAM).instant());
        Console.say("console.restored", home, former.equals(home) ? "–" : former);
        return 0;
    }

    private static int export(String code, Path directory, @Nullable Path home, Environment given)
            throws IOException, SQLException {
        Path file = directory
                .toAbsolutePath()
                .normalize()
                .resolve(code + "-" + STAMP.format(LocalDateTime.now(Clock.system(VIETNAM))) + ".zip");
        if (home == null) {
            try (Connection database = connect(given)) {
                return exported(database, code, file);
            }
        }
        requireData(home);
        try (Session session = Session.on(home)) {
            return exported(session.database(), code, file);
        }
    }

    private static Connection connect(Environment given) throws SQLException {
        return DriverManager.getConnection(
                given.getRequiredProperty("spring.datasource.url"),
                given.getProperty("spring.datasource.username"),
                given.getProperty("spring.datasource.password"));
    }

    private static int exported(Connection database, String code, Path file) throws IOException, SQLException {
        Optional<SchoolExport.Summary> summary =
                SchoolExport.make(database, code, file, Clock.system(VIETNAM).instant());
        if (summary.isEmpty()) {
            Console.say("console.noSuchSchool", code);
            return 1;
        }
        Console.say(
                "console.exported",
                summary.get().school(),
                file,
                summary.get().tables(),
                summary.get().rows(),
                summary.get().files());
        return 0;
    }

    private static void requireData(Path home) throws IOException {
        if (!Files.exists(home.resolve("postgres/PG_VERSION"))) {
            throw new IOException("no database in " + home);
        }
    }

    /** {@code thidua-20220210-023000-nightly.zip}; numbered where the clock stands still. */
    static Path archive(Path directory, Clock clock, BackupKind kind) {
        String stamp = "thidua-" + STAMP.format(LocalDateTime.now(clock));
        Path file = directory.resolve(stamp + ending(kind));
        for (int i = 2; Files.exists(file); i++) {
            file = directory.resolve(stamp + "-" + i + ending(kind));
        }
        return file;
    }

    /** What the names of all archives of a kind end with. */
    static String ending(BackupKind kind) {
        return "-" + kind.name().toLowerCase(Locale.ROOT) + ".zip";
    }

    /** The version of the running application, as its jar says. */
    static String version() {
        String version = Commands.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    /**
     * A superuser's connection: to the server of the running application, else to one started for the occasion.
     *
     * @param started the server to stop afterwards, if it was started here
     */
    private record Session(Connection database, @Nullable EmbeddedServer started) implements AutoCloseable {

        static Session on(Path home) throws SQLException {
            Optional<Connection> running = EmbeddedServer.connectTo(home);
            if (running.isPresent()) {
                return new Session(running.get(), null);
            }
            EmbeddedServer server = EmbeddedServer.start(home, home.resolve("binaries"));
            return new Session(server.superuserConnection(), server);
        }

        @Override
        public void close() throws SQLException {
            database.close();
            if (started != null) {
                started.close();
            }
        }
    }
}
