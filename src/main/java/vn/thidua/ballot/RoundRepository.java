package vn.thidua.ballot;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.thidua.shared.NotFound;

/** Rounds of the viewer's body. */
interface RoundRepository extends Repository<Round, UUID> {

    /** Holds everybody off: voters, tellers, a second click. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Round r where r.id = :id and r.organisationId = :body")
    Optional<Round> findForChange(UUID id, UUID body);

    default Round requireForChange(UUID id, UUID body) {
        return findForChange(id, body).orElseThrow(NotFound::new);
    }

    Round save(Round round);
}
