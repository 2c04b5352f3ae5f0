package vn.thidua.operations;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a database holds, in two numbers a table: how many rows, and a sum over the contents of all of them that does not
 * depend on their order. Sessions and the like, which change while one looks, are left out.
 *
 * @param tables by name
 */
record Fingerprint(Map<String, Contents> tables) {

    private static final Set<String> FLEETING =
            Set.of("session", "session_attributes", "one_time_key", "scheduled_tasks", "backup_run");

    private static final String TABLES = """
            select c.relname, quote_ident(c.relname) from pg_class c
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1
            """;

    /** Rows of one table and the sum over their contents. */
    record Contents(long rows, BigDecimal sum) {}

    Fingerprint {
        tables = new TreeMap<>(tables);
    }

    /** Looks at all tables in one snapshot; the connection must be allowed to see every row. */
    static Fingerprint of(Connection connection) throws SQLException {
        boolean before = connection.getAutoCommit();
        int isolation = connection.getTransactionIsolation();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = connection.createStatement()) {
            var found = new TreeMap<String, Contents>();
            try (var tables = statement.executeQuery(TABLES)) {
                while (tables.next()) {
                    if (!FLEETING.contains(tables.getString(1))) {
                        found.put(tables.getString(1), contents(connection, tables.getString(2)));
                    }
                }
            }
            return new Fingerprint(found);
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(before);
        }
    }

    private static Contents contents(Connection connection, String quoted) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*), coalesce(sum(hashtextextended(t::text, 0)), 0) from " + quoted + " t")) {
            row.next();
            return new Contents(row.getLong(1), row.getBigDecimal(2));
        }
    }

    /** Rows of all tables together. */
    long rows() {
        return tables.values().stream().mapToLong(Contents::rows).sum();
    }

    /**
     * What is wrong with a restored database. While a backup runs people go on working: a table must be as it was before or
     * as it was after, or have a number of rows in between.
     */
    static List<String> differences(Fingerprint before, Fingerprint after, Fingerprint restored) {
        var wrong = new ArrayList<String>();
        after.tables.forEach((table, late) -> {
            Contents early = before.tables.getOrDefault(table, late);
            Contents now = restored.tables.get(table);
            if (now == null) {
                wrong.add(table + ": missing");
            } else if (!now.equals(late)
                    && !now.equals(early)
                    && !(changed(early, late) && between(early, now, late))) {
                wrong.add(table + ": " + now.rows() + " rows instead of " + late.rows() + ", or other contents");
            }
        });
        return wrong;
    }

    private static boolean changed(Contents early, Contents late) {
        return !early.equals(late);
    }

    private static boolean between(Contents early, Contents now, Contents late) {
        return now.rows() >= Math.min(early.rows(), late.rows()) && now.rows() <= Math.max(early.rows(), late.rows());
    }
}
