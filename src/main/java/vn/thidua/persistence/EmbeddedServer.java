package vn.thidua.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
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

    private final Path home;
    private final Path binaries;
    private final boolean durable;
    private final FileChannel lock;
    private final String password;
    private volatile EmbeddedPostgres server;
    private volatile boolean closing;

    private EmbeddedServer(Path home, Path binaries, boolean durable, FileChannel lock) throws IOException {
        this.home = home;
        this.binaries = binaries;
        this.durable = durable;
        this.lock = lock;
        this.password = password(home.resolve("password"));
        stopOrphan(home);
        Path unfinished = home.resolve("unfinished");
        if (!durable || Files.exists(unfinished)) {
            FileSystemUtils.deleteRecursively(home.resolve("postgres"));
        }
        if (!Files.exists(home.resolve("postgres"))) {
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

    private static EmbeddedServer start(Path home, Path binaries, boolean durable) {
        FileChannel lock = null;
        try {
            makePrivate(home);
            lock = occupy(home);
            makePrivate(binaries);
            EmbeddedServer started = new EmbeddedServer(home, binaries, durable, lock).prepared();
            started.watch();
            return started;
        } catch (IOException | RuntimeException e) {
            release(lock);
            throw e instanceof IOException io
                    ? new UncheckedIOException("The embedded PostgreSQL in " + home + " did not start", io)
                    : (RuntimeException) e;
        }
    }

    private EmbeddedPostgres launch(int port) throws IOException {
        String flush = durable ? "on" : "off";
        var log = ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile());
        var builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(dataDirectory())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", home.resolve("password").toString())
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
            return runningServer(home);
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
        return home;
    }

    /** The unpacked server programs. */
    public Path binaries() {
        return binaries;
    }

    /** The directory that PostgreSQL keeps its files in. */
    public Path dataDirectory() {
        return home.resolve("postgres");
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
            if (runningServer(directory).isEmpty()) {
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
        makePrivate(directory);
        FileChannel lock = occupy(directory);
        stopOrphan(directory);
        return lock;
    }

    /** Stops in order: the last checkpoint is written, nothing is left to recover. */
    @Override
    public synchronized void close() {
        closing = true;
        Optional<ProcessHandle> process = process();
        try {
            server.close();
            // The library waits five seconds; a busy disk may take longer over the last checkpoint.
            if (process.isPresent() && !ends(process.get())) {
                LOG.warn("The embedded PostgreSQL is still stopping; it recovers at the next start if it is cut off");
            }
        } catch (IOException e) {
            LOG.warn("The embedded PostgreSQL did not stop cleanly; it will recover at the next start", e);
        } finally {
            release(lock);
        }
    }

    /** A server whose application was killed goes on alone; it must go before another may open its files. */
    private static void stopOrphan(Path home) throws IOException {
        Optional<ProcessHandle> orphan = runningServer(home);
        if (orphan.isEmpty()) {
            return;
        }
        LOG.info(
                "Stopping the PostgreSQL that an earlier, killed application left behind (process {})",
                orphan.get().pid());
        orphan.get().destroy();
        if (!ends(orphan.get())) {
            // It waits for a client that does not go; what was committed is in its log and will be recovered.
            orphan.get().destroyForcibly();
            if (!ends(orphan.get())) {
                throw new IOException("process " + orphan.get().pid() + " did not stop");
            }
        }
    }

    private static boolean ends(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(PATIENCE.toSeconds() / 2, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping process " + process.pid(), e);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    /**
     * The process that the home's pid file names, if it is a PostgreSQL of ours: after a restart of the machine the number
     * may belong to anybody.
     */
    private static Optional<ProcessHandle> runningServer(Path home) throws IOException {
        Path pidFile = home.resolve("postgres/postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> process.info()
                .command()
                .filter(command ->
                        command.contains("PG-") && command.replace('\\', '/').contains("/bin/postgres"))
                .isPresent());
    }

    private static FileChannel occupy(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            LOG.debug("Occupied by this very application", e);
        }
        if (lock == null) {
            channel.close();
            throw new Occupied(home);
        }
        return channel;
    }

    private static void release(@Nullable FileChannel lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            LOG.warn("The lock of the database's home was not given back", e);
        }
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file);
            restrict(file, "rw-------");
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file).strip();
    }

    private static void makePrivate(Path directory) throws IOException {
        Files.createDirectories(directory);
        restrict(directory, "rwx------");
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
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
