package vn.thidua.persistence;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * Tells a database that is away – refuses, stalls, hangs up, cannot write – from every other failure. A request that met it once
 * asks no more: each further try would wait as long again, and all a visitor gets in the end is the same page.
 */
public final class Outage implements SQLExceptionOverride {

    /** Connection lost, out of resources, shut down, input or output failed. */
    private static final Set<String> CLASSES = Set.of("08", "53", "58");

    /** Read-only; cancelled; not available in time; beaten by another transaction; shut down, crashed, starting. */
    private static final Set<String> STATES =
            Set.of("25006", "57014", "55P03", "40001", "40P01", "57P01", "57P02", "57P03", "57P05");

    private static final int DEEPEST = 20;

    /** Whether this request met it; nothing outside of requests. */
    private static final ThreadLocal<Boolean> MET = new ThreadLocal<>();

    Outage() {}

    /**
     * Whether the database was away, somewhere beneath this failure or before it: cleaning up after a lost connection fails in
     * its own ways and hides what came first.
     */
    public static boolean isOne(@Nullable Throwable failure) {
        if (isMet()) {
            return true;
        }
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof CannotGetJdbcConnectionException
                    || cause instanceof SQLException sql && (isLost(sql) || STATES.contains(state(sql)))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isLost(SQLException e) {
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || e instanceof SQLRecoverableException
                || state(e).length() == 5 && CLASSES.contains(state(e).substring(0, 2))
                || state(e).startsWith("57P");
    }

    private static String state(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }

    /** Begins a request. */
    static void watch() {
        MET.set(false);
    }

    static void forget() {
        MET.remove();
    }

    static boolean isMet() {
        return Boolean.TRUE.equals(MET.get());
    }

    static void notice(SQLException e) {
        if (MET.get() != null && isLost(e)) {
            MET.set(true);
        }
    }

    /** The pool shows every exception of its connections; what becomes of the connection is its own business. */
    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException e) {
        notice(e);
        return SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
