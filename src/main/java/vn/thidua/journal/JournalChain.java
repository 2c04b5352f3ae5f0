package vn.thidua.journal;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chain that ties an organisation's journal together: each entry carries the hash of the one before, so that nobody – not
 * even who owns the tables – can change, remove or insert one without breaking every later link.
 */
@Component
@Transactional(readOnly = true)
public class JournalChain {

    /** The chain of what belongs to no organisation. */
    public static final UUID INSTALLATION = new UUID(0, 0);

    private final JdbcClient database;

    /** On any database that holds a journal, also one restored on trial. */
    public JournalChain(JdbcClient database) {
        this.database = database;
    }

    /** Reads a whole chain again; the caller's scope must include the organisation. */
    public Verdict verify(@Nullable UUID organisationId) {
        UUID chain = organisationId == null ? INSTALLATION : organisationId;
        List<Long> broken = database.sql("select number from journal_breaks(:chain)")
                .param("chain", chain)
                .query(Long.class)
                .list();
        var head = database.sql("select number, hash from journal_head where chain = :chain")
                .param("chain", chain)
                .query((row, number) -> new Verdict(
                        chain, row.getLong("number"), HexFormat.of().formatHex(row.getBytes("hash")), broken))
                .optional();
        return head.orElseGet(() -> new Verdict(chain, 0, "", broken));
    }

    /** Verifies every chain of the installation; for the system's own scope. */
    public List<Verdict> verifyAll() {
        return database
                .sql("select chain from journal_head union select chain from journal_entry order by 1")
                .query(UUID.class)
                .list()
                .stream()
                .map(this::verify)
                .toList();
    }

    /**
     * What the verification found.
     *
     * @param chain the organisation, or {@link #INSTALLATION}
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
