package vn.thidua.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;
import vn.thidua.award.AwardChain;
import vn.thidua.journal.JournalChain;
import vn.thidua.persistence.EmbeddedServer;
import vn.thidua.persistence.HashChain;

/**
 * A backup is a backup once it has been restored: unpacks it into a scratch directory, compares every hash, starts a server
 * on it, and asks that server for all rows, the chains of journal and awards, and the soundness of every index.
 */
final class Verification {

    private Verification() {}

    /**
     * Verifies an archive.
     *
     * @param directory where there is room for a scratch directory
     * @param binaries unpacked server programs
     * @return what is wrong, nothing if all is well
     */
    static List<String> of(Path archive, Path directory, Path binaries) throws IOException, SQLException {
        Files.createDirectories(directory);
        Path scratch = Files.createTempDirectory(directory, "verifying-");
        try {
            return of(Restore.unpack(archive, scratch), scratch, binaries);
        } catch (Restore.Damaged e) {
            return List.of(String.valueOf(e.getMessage()));
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    /** Starts a server on what was unpacked and compares it with the manifest. */
    static List<String> of(Manifest manifest, Path home, Path binaries) throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(home, binaries);
                Connection database = server.superuserConnection()) {
            var wrong = new ArrayList<>(
                    Fingerprint.differences(manifest.before(), manifest.after(), Fingerprint.of(database)));
            wrong.addAll(brokenChains(database));
            wrong.addAll(brokenIndexes(database));
            return wrong;
        }
    }

    /** The ledgers' own checks name every entry whose hash does not follow; older archives may lack one of them. */
    static List<String> brokenChains(Connection database) throws SQLException {
        var client = JdbcClient.create(new SingleConnectionDataSource(database, true));
        var broken = new ArrayList<String>();
        boolean alone = database.getAutoCommit();
        database.setAutoCommit(false);
        // For this transaction: whoever verifies reads all chains, or would miss what a chain is made of.
        exists(database, "select set_config('app.reads', '*', true) = '*'");
        if (exists(database, "select to_regclass('journal_head') is not null")) {
            broken.addAll(named("journal", new JournalChain(client).verifyAll()));
        }
        if (exists(database, "select to_regclass('award_head') is not null")) {
            broken.addAll(named("awards", new AwardChain(client).verifyAll()));
        }
        database.setAutoCommit(alone);
        return broken;
    }

    private static List<String> named(String ledger, List<HashChain.Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> !verdict.intact())
                .map(verdict -> ledger + " " + verdict.chain() + ", entries " + verdict.broken())
                .toList();
    }

    private static List<String> brokenIndexes(Connection database) throws SQLException {
        if (!exists(database, "select exists (select from pg_available_extensions where name = 'amcheck')")) {
            return List.of();
        }
        boolean present = exists(database, "select exists (select from pg_extension where extname = 'amcheck')");
        try (var statement = database.createStatement()) {
            statement.execute("create extension if not exists amcheck");
            try (var checked = statement.executeQuery("""
                    select count(bt_index_check(i.indexrelid, true)::text) from pg_index i
                      join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
                     where a.amname = 'btree' and c.relkind = 'i' and c.relpersistence = 'p' and i.indisvalid
                    """)) {
                checked.next();
            }
            return List.of();
        } catch (SQLException e) {
            return List.of("index: " + e.getMessage());
        } finally {
            if (!present) {
                try (var statement = database.createStatement()) {
                    statement.execute("drop extension if exists amcheck");
                }
            }
        }
    }

    private static boolean exists(Connection database, String question) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
