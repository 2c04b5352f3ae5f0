package vn.thidua.counting;

import java.security.MessageDigest;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.Viewer;

/** The hashes by which a teller's code is known to be the right one. */
@Repository
@Transactional(readOnly = true)
class ShareHashes {

    private final JdbcClient database;

    ShareHashes(JdbcClient database) {
        this.database = database;
    }

    boolean isOf(UUID round, Viewer viewer, byte[] hash) {
        return database.sql("""
                        select share_hash from ballot_teller
                         where round_id = :round and person_id = :person and organisation_id = :body and share_hash is not null
                        """)
                .param("round", round)
                .param("person", viewer.personId())
                .param("body", viewer.homeId())
                .query(byte[].class)
                .optional()
                .filter(known -> MessageDigest.isEqual(known, hash))
                .isPresent();
    }
}
