package vn.thidua.journal;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thidua.shared.DomainEvent;
import vn.thidua.shared.Viewer;

/**
 * Writes every event down in the transaction in which it happened: both are committed, or neither. The entries of a
 * transaction are written at its very end, chain by chain in one order, so that the lock on a chain's head is held for a
 * moment only and two transactions never wait for each other.
 */
@Component
class JournalWriter {

    private static final String INSERT = """
            insert into journal_entry (organisation_id, happened_at, account_id, actor, event, subject_id, words, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate database;
    private final EntityManager entities;
    private final Clock clock;

    JournalWriter(JdbcTemplate database, EntityManager entities, Clock clock) {
        this.database = database;
        this.entities = entities;
        this.clock = clock;
    }

    @EventListener
    void on(DomainEvent event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("happened outside a transaction: " + key(event));
        }
        Page page = (Page) TransactionSynchronizationManager.getResource(this);
        if (page == null) {
            page = new Page();
            TransactionSynchronizationManager.bindResource(this, page);
            TransactionSynchronizationManager.registerSynchronization(page);
        }
        page.lines.add(new Line(event, actor(), clock.instant()));
    }

    /** {@code OrganisationEvent.Renamed}: the type's name with that of the type around it. */
    static String key(DomainEvent event) {
        Class<?> type = event.getClass();
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + "." + type.getSimpleName();
    }

    private static @Nullable Viewer actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer ? viewer : null;
    }

    private void write(List<Line> lines) {
        // What the verbs changed goes first: rows are locked before heads in every transaction.
        entities.flush();
        database.batchUpdate(INSERT, lines, lines.size(), JournalWriter::fill);
    }

    private static void fill(PreparedStatement insert, Line line) throws SQLException {
        DomainEvent event = line.event();
        Viewer actor = line.actor();
        insert.setObject(1, event.organisationId());
        insert.setObject(2, line.at().atOffset(ZoneOffset.UTC));
        insert.setObject(3, actor == null ? null : actor.accountId());
        insert.setString(4, actor == null ? null : actor.displayName());
        insert.setString(5, key(event));
        insert.setObject(6, event.subjectId());
        insert.setArray(
                7, insert.getConnection().createArrayOf("text", event.words().toArray()));
        insert.setString(8, event.reason());
    }

    /** What happened, who did it (nobody signed in: the system) and when. */
    private record Line(DomainEvent event, @Nullable Viewer actor, Instant at) {
        String chain() {
            UUID organisation = event.organisationId();
            return organisation == null ? "" : organisation.toString();
        }
    }

    /** The lines of one transaction. */
    private final class Page implements TransactionSynchronization {
        private final List<Line> lines = new ArrayList<>();
        private boolean closed;

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            var ordered = new ArrayList<>(lines);
            ordered.sort(Comparator.comparing(Line::chain));
            write(ordered);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(JournalWriter.this);
        }

        /** Once it is written, others may still work in transactions of their own before this one is cleared away. */
        @Override
        public void resume() {
            if (!closed) {
                TransactionSynchronizationManager.bindResource(JournalWriter.this, this);
            }
        }

        @Override
        public void beforeCompletion() {
            closed = true;
            TransactionSynchronizationManager.unbindResourceIfPossible(JournalWriter.this);
        }
    }
}
