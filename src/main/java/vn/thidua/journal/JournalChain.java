package vn.thidua.journal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.persistence.HashChain;

/** The chain that ties an organisation's journal together. */
@Component
@Transactional(readOnly = true)
public class JournalChain {

    /** The chain of what belongs to no organisation. */
    public static final UUID INSTALLATION = new UUID(0, 0);

    private final HashChain chain;

    /** On any database that holds a journal, also one restored on trial. */
    public JournalChain(JdbcClient database) {
        this.chain = new HashChain(database, "journal", "chain");
    }

    /** Reads a whole chain again; the caller's scope must include the organisation. */
    public HashChain.Verdict verify(@Nullable UUID organisationId) {
        return chain.verify(organisationId == null ? INSTALLATION : organisationId);
    }

    /** Verifies every chain of the installation; for the system's own scope. */
    public List<HashChain.Verdict> verifyAll() {
        return chain.verifyAll();
    }
}
