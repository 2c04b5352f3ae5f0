package vn.thidua.counting;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.envelope.RoundSecrets;
import vn.thidua.persistence.Acting;

/**
 * Destroys, at each start, the secrets of rounds that need them no longer: a count may have been committed in the very moment
 * in which the power failed.
 */
@Component
class SecretSweep {

    private final RoundSecrets secrets;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    SecretSweep(RoundSecrets secrets, JdbcClient database, PlatformTransactionManager transactions) {
        this.secrets = secrets;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    @EventListener(ApplicationReadyEvent.class)
    void sweep() {
        Set<UUID> lying = secrets.rounds();
        if (lying.isEmpty()) {
            return;
        }
        Set<UUID> over = Acting.asSystem(() -> transaction.execute(status -> new HashSet<>(
                database.sql("select id from ballot_round where state in ('COUNTED', 'CANCELLED') and id in (:rounds)")
                        .param("rounds", lying)
                        .query(UUID.class)
                        .list())));
        over.forEach(secrets::destroy);
    }
}
