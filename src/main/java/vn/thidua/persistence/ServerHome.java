package vn.thidua.persistence;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory of an embedded server: private to its owner, occupied by one application at a time, with the password that was
 * generated for it, and rid of a server that a killed application left running.
 */
final class ServerHome implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path path;
    private final FileChannel lock;

    private ServerHome(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Keeps every other application away from it.
     *
     * @throws EmbeddedServer.Occupied when one is already there
     */
    static ServerHome occupy(Path path) throws IOException {
        makePrivate(path);
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            LOG.debug("Occupied by this very application", e);
        }
        if (lock == null) {
            channel.close();
            throw new EmbeddedServer.Occupied(path);
        }
        return new ServerHome(path, channel);
    }

    Path path() {
        return path;
    }

    /** The password of all roles, generated at the first start. */
    String password() throws IOException {
        Path file = path.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file);
            restrict(file, "rw-------");
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file).strip();
    }

    Optional<ProcessHandle> runningServer() throws IOException {
        return runningServer(path);
    }

    /**
     * The process that a home's pid file names, if it is a PostgreSQL of ours: after a restart of the machine the number
     * may belong to anybody.
     */
    static Optional<ProcessHandle> runningServer(Path home) throws IOException {
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

    /** A server whose application was killed goes on alone; it must go before another may open its files. */
    void stopOrphan() throws IOException {
        Optional<ProcessHandle> orphan = runningServer();
        if (orphan.isEmpty()) {
            return;
        }
        LOG.info(
                "Stopping the PostgreSQL that an earlier, killed application left behind (process {})",
                orphan.get().pid());
        orphan.get().destroy();
        if (!ends(orphan.get(), PATIENCE)) {
            // It waits for a client that does not go; what was committed is in its log and will be recovered.
            orphan.get().destroyForcibly();
            if (!ends(orphan.get(), PATIENCE)) {
                throw new IOException("process " + orphan.get().pid() + " did not stop");
            }
        }
    }

    /** Waits half of the patience. */
    static boolean ends(ProcessHandle process, Duration patience) throws IOException {
        try {
            process.onExit().get(patience.toSeconds() / 2, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping process " + process.pid(), e);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    static void makePrivate(Path directory) throws IOException {
        Files.createDirectories(directory);
        restrict(directory, "rwx------");
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /** Lets others in. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The lock of the database's home was not given back", e);
        }
    }
}
