package vn.thidua.persistence;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A ledger whose entries each carry the hash of the one before, one chain an organisation: nobody – not even who owns the
 * tables – can change, remove or insert an entry without breaking every later link. The database checks; this asks it.
 */
public final class HashChain {

    private final JdbcClient database;
    private final String ledger;
    private final String key;

    /**
     * On any database that holds the ledger, also one restored on trial.
     *
     * @param ledger name of its tables and functions: {@code <ledger>_entry}, {@code <ledger>_head}, {@code <ledger>_breaks}
     * @param key column of its entries that names the chain
     */
    public HashChain(JdbcClient database, String ledger, String key) {
        this.database = database;
        this.ledger = ledger;
        this.key = key;
    }

    /** Reads a whole chain again; the caller's scope must include the organisation. */
    public Verdict verify(UUID chain) {
        List<Long> broken = database.sql("select number from " + ledger + "_breaks(:chain)")
                .param("chain", chain)
                .query(Long.class)
                .list();
        return database.sql("select number, hash from " + ledger + "_head where chain = :chain")
                .param("chain", chain)
                .query((row, number) -> new Verdict(
                        chain, row.getLong("number"), HexFormat.of().formatHex(row.getBytes("hash")), broken))
                .optional()
                .orElseGet(() -> new Verdict(chain, 0, "", broken));
    }

    /** Verifies every chain of the installation; for the system's own scope. */
    public List<Verdict> verifyAll() {
        return database
                .sql("select chain from %1$s_head union select %2$s from %1$s_entry order by 1".formatted(ledger, key))
                .query(UUID.class)
                .list()
                .stream()
                .map(this::verify)
                .toList();
    }

    /**
     * What the verification found.
     *
     * @param chain the organisation
     * @param entries how many entries there should be
     * @param head hash of the last one, in hexadecimal digits, as printed on issued documents
     * @param broken numbers of the entries that do not fit
     */
    public record Verdict(UUID chain, long entries, String head, List<Long> broken) {
        public boolean intact() {
            return broken.isEmpty();
        }
    }
}
