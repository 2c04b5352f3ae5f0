package vn.thidua.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form counts once: each carries a random key, and the transaction of its effect writes the key down. A second click or a
 * retry waits for the first, finds the key used and changes nothing.
 */
final class OneTimeKey {

    private static final ThreadLocal<UUID> PENDING = new ThreadLocal<>();
    private static final ThreadLocal<UUID> USED = new ThreadLocal<>();

    private OneTimeKey() {}

    static void expect(@Nullable UUID key) {
        if (key == null) {
            PENDING.remove();
        } else {
            PENDING.set(key);
        }
    }

    /** Takes the key out of the reach of transactions, until it is expected again. */
    static @Nullable UUID withhold() {
        UUID key = PENDING.get();
        PENDING.remove();
        return key;
    }

    /** Ends the request; returns the key that it used up, if it did. */
    static @Nullable UUID forget() {
        UUID used = USED.get();
        PENDING.remove();
        USED.remove();
        return used;
    }

    static void useUp(Connection connection) throws SQLException {
        UUID key = PENDING.get();
        if (key == null) {
            return;
        }
        try (var statement =
                connection.prepareStatement("insert into one_time_key (id) values (?) on conflict do nothing")) {
            statement.setObject(1, key);
            if (statement.executeUpdate() == 0) {
                throw new AlreadyDone(key);
            }
        }
        PENDING.remove();
        USED.set(key);
    }

    /** The same form was already accepted. */
    static final class AlreadyDone extends RuntimeException {
        private final transient UUID key;

        AlreadyDone(UUID key) {
            super("form already accepted", null, false, false);
            this.key = key;
        }

        UUID key() {
            return key;
        }
    }
}
