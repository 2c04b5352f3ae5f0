package vn.thidua.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL server beside the application, durable and closed: every commit is flushed to disk, only this machine
 * may connect, only with a password generated at the first start. Its home keeps the data between starts; after a crash of
 * the application the orphaned server is stopped first, after a crash of the server PostgreSQL recovers by itself.
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

    private final EmbeddedPostgres server;
    private final Path home;
    private final String password;

    private EmbeddedServer(EmbeddedPostgres server, Path home, String password) {
        this.server = server;
        this.home = home;
        this.password = password;
    }

    /**
     * Starts the server in its home, creating both if need be.
     *
     * @throws IllegalStateException when another application already runs on this home
     */
    public static EmbeddedServer start(DatabaseProperties properties) {
        Path home = properties.directory().toAbsolutePath().normalize();
        try {
            makePrivate(home);
            String password = password(home.resolve("password"));
            Path data = home.resolve("postgres");
            stopOrphan(data);
            if (!properties.durable()) {
                FileSystemUtils.deleteRecursively(data);
            }
            return new EmbeddedServer(launch(properties, home, data, password), home, password).prepared();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL in " + home + " did not start", e);
        }
    }

    private static EmbeddedPostgres launch(DatabaseProperties properties, Path home, Path data, String password)
            throws IOException {
        String flush = properties.durable() ? "on" : "off";
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", home.resolve("password").toString())
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", password)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        home.resolve("server.log").toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                        home.resolve("server.log").toFile()));
        Map.of(
                        "fsync", flush,
                        "synchronous_commit", flush,
                        "full_page_writes", flush,
                        "listen_addresses", "localhost",
                        "unix_socket_directories", "",
                        "password_encryption", "scram-sha-256",
                        "shared_buffers", "128MB",
                        "max_connections", "60",
                        "timezone", "Asia/Ho_Chi_Minh")
                .forEach(builder::setServerConfig);
        return builder.start();
    }

    private EmbeddedServer prepared() {
        try (Connection connection = server.getDatabase(SUPERUSER, "postgres").getConnection();
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

    /** JDBC address without user and password. */
    public String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + DATABASE;
    }

    /** The password of all roles; it never leaves this machine's home directory. */
    public String password() {
        return password;
    }

    /** The directory that PostgreSQL keeps its files in. */
    public Path dataDirectory() {
        return home.resolve("postgres");
    }

    /** A superuser's connection, for the built-in backup only. */
    public Connection superuserConnection() throws SQLException {
        return server.getDatabase(SUPERUSER, DATABASE).getConnection();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            LOG.warn("The embedded PostgreSQL did not stop cleanly; it will recover at the next start", e);
        }
    }

    /** A server whose application was killed goes on alone; it must go before another may open its files. */
    private static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        var orphan = ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
        if (orphan.isEmpty()) {
            return;
        }
        if (lockedByAnotherApplication(data)) {
            throw new IllegalStateException("Another Thi đua – Khen thưởng already runs on " + data.getParent());
        }
        LOG.info("Stopping the PostgreSQL that an earlier, killed application left behind (process {})", pid);
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping process " + pid, e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IOException("process " + pid + " did not stop", e);
        }
    }

    private static boolean lockedByAnotherApplication(Path data) throws IOException {
        Path lockFile = data.resolve("epg-lock");
        if (!Files.exists(lockFile)) {
            return false;
        }
        try (var channel = java.nio.channels.FileChannel.open(lockFile, java.nio.file.StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (java.nio.channels.OverlappingFileLockException e) {
            return true;
        }
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            restrict(file, "rw-------");
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
}
