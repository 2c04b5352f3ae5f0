package vn.thidua.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL server beside the application, durable and closed: every commit is flushed to disk, only this machine
 * may connect, only with a password generated at the first start. Its home keeps the data between starts and admits one
 * application at a time; after a crash of the application the orphaned server is stopped first, after a crash of the server
 * it is started again on the same port, and PostgreSQL recovers by itself.
 *
 * <p>The library underneath is made for tests (no fsync, no passwords); each of those defaults is overruled here and a test
 * asks the running server for the result.
 */
public final class EmbeddedServer implements Closeable {

    /** Roles: who owns the tables, who runs the application, who only reads. */
    static final List<String> ROLES = List.of("thidua_owner", "thidua_app", "thidua_read");

    static final String DATABASE = "thidua";
    private static final String SUPERUSER = "postgres";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int RESTARTS = 20;

    private final ServerHome home;
    private final Path binaries;
    private final boolean durable;
    private final String password;
    private volatile EmbeddedPostgres server;
    private volatile boolean closing;

    private EmbeddedServer(ServerHome home, Path binaries, boolean durable) throws IOException {
        this.home = home;
        this.binaries = binaries;
        this.durable = durable;
        this.password = home.password();
        home.stopOrphan();
        Path unfinished = home.path().resolve("unfinished");
        if (!durable || Files.exists(unfinished)) {
            FileSystemUtils.deleteRecursively(dataDirectory());
        }
        if (!Files.exists(dataDirectory())) {
            // Cut off in the middle of its very first start, the next one begins again instead of failing for ever.
            Files.writeString(unfinished, "");
        }
        this.server = launch(0);
        Files.deleteIfExists(unfinished);
    }

    /**
     * Starts the server in its home, creating both if need be.
     *
     * @throws Occupied when another application already runs on this home
     */
    public static EmbeddedServer start(DatabaseProperties properties) {
        Path home = properties.directory().toAbsolutePath().normalize();
        return start(home, home.resolve("binaries"), properties.durable());
    }

    /**
     * Starts a durable server in a home of its own, with server programs that are already unpacked elsewhere.
     *
     * @throws Occupied when another application already runs on this home
     */
    public static EmbeddedServer start(Path home, Path binaries) {
        return start(
                home.toAbsolutePath().normalize(), binaries.toAbsolutePath().normalize(), true);
    }

    private static EmbeddedServer start(Path directory, Path binaries, boolean durable) {
        ServerHome home = null;
        try {
            home = ServerHome.occupy(directory);
            ServerHome.makePrivate(binaries);
            EmbeddedServer started = new EmbeddedServer(home, binaries, durable).prepared();
            started.watch();
            return started;
        } catch (IOException | RuntimeException e) {
            if (home != null) {
                home.close();
            }
            throw e instanceof IOException io
                    ? new UncheckedIOException("The embedded PostgreSQL in " + directory + " did not start", io)
                    : (RuntimeException) e;
        }
    }

    private EmbeddedPostgres launch(int port) throws IOException {
        String flush = durable ? "on" : "off";
        var log = ProcessBuilder.Redirect.appendTo(
                home.path().resolve("server.log").toFile());
        var builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(dataDirectory())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", home.path().resolve("password").toString())
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", password)
                .setOutputRedirector(log)
                .setErrorRedirector(log);
        Map.of(
                        "fsync", flush,
                        "synchronous_commit", flush,
                        "full_page_writes", flush,
                        "listen_addresses", "localhost",
                        "unix_socket_directories", "",
                        "password_encryption", "scram-sha-256",
                        "shared_buffers", "128MB",
                        "max_connections", "60",
                        "log_checkpoints", "off",
                        "timezone", "Asia/Ho_Chi_Minh")
                .forEach(builder::setServerConfig);
        return builder.start();
    }

    private EmbeddedServer prepared() {
        try (Connection connection = superuserConnection("postgres");
                Statement statement = connection.createStatement()) {
            for (String role : ROLES) {
                statement.execute("""
                        do $$ begin
                          if not exists (select from pg_roles where rolname = '%1$s') then
                            create role %1$s login nosuperuser nobypassrls nocreaterole nocreatedb;
                          end if;
                        end $$;
                        alter role %1$s password '%2$s';
                        alter role %1$s set jit = off; -- compiling the wide statements of reports takes seconds, running them does not
                        """.formatted(role, password));
            }
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (!found.next()) {
                    statement.execute("create database " + DATABASE + " owner thidua_owner");
                }
            }
            return this;
        } catch (SQLException e) {
            close();
            throw new IllegalStateException("The embedded PostgreSQL refused its preparation", e);
        }
    }

    /** A server that ends without being asked is started again, where the application's connections look for it. */
    private void watch() {
        EmbeddedPostgres watched = server;
        process().ifPresent(process -> process.onExit().thenAcceptAsync(ended -> revive(watched)));
    }

    /** The server itself; the library knows only the program that started it. */
    private Optional<ProcessHandle> process() {
        try {
            return home.runningServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void revive(EmbeddedPostgres ended) {
        for (int i = 1; !closing && i <= RESTARTS; i++) {
            LOG.error("The embedded PostgreSQL ended unexpectedly (see server.log); starting it again, try {}", i);
            try {
                ended.close();
                server = launch(ended.getPort());
                watch();
                LOG.info("The embedded PostgreSQL is running again");
                return;
            } catch (IOException | RuntimeException e) {
                LOG.error("The embedded PostgreSQL did not start again", e);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** JDBC address without user and password. */
    public String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + DATABASE;
    }

    /** The password of all roles; it never leaves this machine's home directory. */
    public String password() {
        return password;
    }

    /** Where data, password and server log are. */
    public Path home() {
        return home.path();
    }

    /** The unpacked server programs. */
    public Path binaries() {
        return binaries;
    }

    /** The directory that PostgreSQL keeps its files in. */
    public Path dataDirectory() {
        return home.path().resolve("postgres");
    }

    /** A superuser's connection, for the built-in backup only. */
    public Connection superuserConnection() throws SQLException {
        return superuserConnection(DATABASE);
    }

    private Connection superuserConnection(String database) throws SQLException {
        return server.getDatabase(SUPERUSER, database, Map.of("password", password))
                .getConnection();
    }

    /**
     * A superuser's connection to the server that another application runs on this home; nothing if none does.
     *
     * @throws SQLException when it does not let us in
     */
    public static Optional<Connection> connectTo(Path home) throws SQLException {
        Path directory = home.toAbsolutePath().normalize();
        try {
            if (ServerHome.runningServer(directory).isEmpty()) {
                return Optional.empty();
            }
            String port = Files.readAllLines(directory.resolve("postgres/postmaster.pid"))
                    .get(3)
                    .strip();
            return Optional.of(DriverManager.getConnection(
                    "jdbc:postgresql://localhost:" + port + "/" + DATABASE,
                    SUPERUSER,
                    Files.readString(directory.resolve("password")).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps every application away from this home while its files are exchanged; an orphaned server is stopped first.
     *
     * @throws Occupied when an application runs on it
     */
    public static Closeable reserve(Path home) throws IOException {
        Path directory = home.toAbsolutePath().normalize();
        ServerHome reserved = ServerHome.occupy(directory);
        reserved.stopOrphan();
        return reserved;
    }

    /** Stops in order: the last checkpoint is written, nothing is left to recover. */
    @Override
    public synchronized void close() {
        closing = true;
        Optional<ProcessHandle> process = process();
        try {
            server.close();
            // The library waits five seconds; a busy disk may take longer over the last checkpoint.
            if (process.isPresent() && !ServerHome.ends(process.get(), PATIENCE)) {
                LOG.warn("The embedded PostgreSQL is still stopping; it recovers at the next start if it is cut off");
            }
        } catch (IOException e) {
            LOG.warn("The embedded PostgreSQL did not stop cleanly; it will recover at the next start", e);
        } finally {
            home.close();
        }
    }

    /** Another application already runs on this home; two servers on the same files would destroy them. */
    public static final class Occupied extends IllegalStateException {
        private final transient Path home;

        Occupied(Path home) {
            super("Another Thi đua – Khen thưởng already runs on " + home);
            this.home = home;
        }

        public Path home() {
            return home;
        }
    }
}
