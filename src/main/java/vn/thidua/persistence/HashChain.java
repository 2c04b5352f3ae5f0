package vn.thidua.persistence;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A ledger whose entries each carry the hash of the one before, one chain an organisation: nobody – not even who owns the
 * tables – can change, remove or insert an entry without breaking every later link. The database writes and makes hashes anew; whether they fit is judged here.
 */
public final class HashChain {

    /** Within a transaction so many entries are read at once: a ledger of many years needs no more memory than a young one. */
    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;
    private final String ledger;
    private final String key;

    /**
     * On any database that holds the ledger, also one restored on trial.
     *
     * @param ledger name of its tables and its function: {@code <ledger>_entry}, {@code <ledger>_head}, {@code <ledger>_hash}
     * @param key column of its entries that names the chain
     */
    public HashChain(JdbcClient database, String ledger, String key) {
        this.database = database;
        this.ledger = ledger;
        this.key = key;
    }

    /** Reads a whole chain again; the caller's scope must include the organisation. */
    public Verdict verify(UUID chain) {
        Head head = database.sql("select number, hash from " + ledger + "_head where chain = :chain")
                .param("chain", chain)
                .query((row, number) -> new Head(row.getLong("number"), row.getBytes("hash")))
                .optional()
                .orElse(Head.NONE);
        var walk = new ChainWalk();
        try (Stream<ChainWalk.Link> links = links(chain)) {
            links.forEach(walk::pass);
        }
        return new Verdict(
                chain, head.number(), HexFormat.of().formatHex(head.hash()), walk.arrive(head.number(), head.hash()));
    }

    private Stream<ChainWalk.Link> links(UUID chain) {
        return database
                .sql("""
                        select e.number, e.previous, e.hash, %1$s_hash(e) as anew from %1$s_entry e
                         where e.%2$s = :chain order by e.number
                        """.formatted(ledger, key))
                .param("chain", chain)
                .withFetchSize(AT_ONCE)
                .query((row, number) -> new ChainWalk.Link(
                        row.getLong("number"), row.getBytes("previous"), row.getBytes("hash"), row.getBytes("anew")))
                .stream();
    }

    /** The last entry, as the ledger remembers it beside the entries. */
    private record Head(long number, byte[] hash) {
        private static final Head NONE = new Head(0, new byte[0]);
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
