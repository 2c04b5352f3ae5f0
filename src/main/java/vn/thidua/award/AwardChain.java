package vn.thidua.award;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.persistence.HashChain;

/** The chain that ties a school's ledger of awards together. */
@Component
@Transactional(readOnly = true)
public class AwardChain {

    private final HashChain chain;

    /** On any database that holds the ledger, also one restored on trial. */
    public AwardChain(JdbcClient database) {
        this.chain = new HashChain(database, "award", "organisation_id");
    }

    /** Reads a school's ledger again; the caller's scope must include it. */
    public HashChain.Verdict verify(UUID school) {
        return chain.verify(school);
    }

    /** Verifies the ledgers of all schools; for the system's own scope. */
    public List<HashChain.Verdict> verifyAll() {
        return chain.verifyAll();
    }
}
