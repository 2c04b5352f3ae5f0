package vn.thidua.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thidua.operations.BackupRun.BackupKind;
import vn.thidua.operations.BackupRun.BackupState;
import vn.thidua.persistence.DatabaseProperties;
import vn.thidua.persistence.EmbeddedServer;
import vn.thidua.shared.Refusal;

/** Makes backups in the background, one at a time, and writes down how each of them ended. */
@Service
class BackupService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackupService.class);
    private static final long REPORT_EVERY_BYTES = 8L << 20;

    private final JdbcClient database;
    private final @Nullable EmbeddedServer server;
    private final BackupProperties properties;
    private final Path directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "backup"));

    BackupService(
            JdbcClient database,
            ObjectProvider<EmbeddedServer> server,
            BackupProperties properties,
            DatabaseProperties where,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.server = server.getIfAvailable();
        this.properties = properties;
        this.directory = properties.directory(where);
        this.events = events;
        this.clock = clock;
    }

    /** A database that somebody else runs is somebody else's to back up. */
    boolean isOurs() {
        return server != null;
    }

    Path directory() {
        return directory;
    }

    /** Begins a backup; it goes on in the background. */
    @Transactional
    UUID begin(BackupKind kind) {
        if (server == null) {
            throw new Refusal("backup.notOurs");
        }
        UUID id = UUID.randomUUID();
        try {
            database.sql("insert into backup_run (id, kind, state, started_at) values (?, ?, 'RUNNING', ?)")
                    .params(id, kind.name(), Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refusal("backup.underWay");
        }
        if (kind == BackupKind.MANUAL) {
            events.publishEvent(new OperationsEvent.BackupAsked(id));
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                CompletableFuture.runAsync(() -> carryOut(id, kind, server), worker);
            }
        });
        return id;
    }

    private void carryOut(UUID id, BackupKind kind, EmbeddedServer source) {
        Path file = Commands.archive(directory, clock, kind);
        try {
            copy(id, file, source);
            note(id, BackupState.VERIFYING, null);
            List<String> wrong = Verification.of(file, source.home().resolve("scratch"), source.binaries());
            note(id, wrong.isEmpty() ? BackupState.VERIFIED : BackupState.UNSOUND, String.join("; ", wrong));
            if (wrong.isEmpty()) {
                LOG.info("Backup {} made and verified", file);
                forgetOld(directory, kind, properties.keep());
            } else {
                LOG.error("Backup {} is not sound: {}", file, wrong);
            }
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("Backup {} failed", file, e);
            try {
                note(id, BackupState.FAILED, String.valueOf(e.getMessage()));
            } catch (RuntimeException unwritten) {
                LOG.error("nor could that be written down", unwritten);
            }
        }
    }

    private void copy(UUID id, Path file, EmbeddedServer source) throws IOException, SQLException {
        try (Connection superuser = source.superuserConnection()) {
            long[] reported = {0};
            Backup.make(superuser, source.home(), file, clock.instant(), bytes -> {
                if (bytes - reported[0] > REPORT_EVERY_BYTES) {
                    reported[0] = bytes;
                    size(id, null, bytes);
                }
            });
        }
        size(id, file.getFileName().toString(), Files.size(file));
    }

    private void size(UUID id, @Nullable String file, long bytes) {
        database.sql("update backup_run set file = ?, bytes = ? where id = ?")
                .params(file, bytes, id)
                .update();
    }

    private void note(UUID id, BackupState state, @Nullable String detail) {
        database.sql("update backup_run set state = ?, detail = nullif(?, ''), finished_at = ? where id = ?")
                .params(state.name(), detail, state.isUnderWay() ? null : Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Keeps the newest archives of a kind. */
    static void forgetOld(Path directory, BackupKind kind, int keep) throws IOException {
        List<Path> archives;
        try (var files = Files.list(directory)) {
            archives = files.filter(file -> file.getFileName().toString().startsWith("thidua-"))
                    .filter(file -> file.getFileName().toString().endsWith(Commands.ending(kind)))
                    .sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().lastModified())
                            .reversed())
                    .toList();
        }
        for (Path old : archives.subList(Math.min(keep, archives.size()), archives.size())) {
            Files.deleteIfExists(old);
        }
    }

    /** What a former run of the application left unfinished; two never run on the same embedded database. */
    @EventListener(ApplicationReadyEvent.class)
    void noteInterrupted() {
        if (server != null) {
            database.sql("update backup_run set state = 'INTERRUPTED' where state in ('RUNNING', 'VERIFYING')")
                    .update();
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
