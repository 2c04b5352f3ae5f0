package vn.thidua.publicity;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Postings of the viewer's school. */
interface Postings extends Repository<Posting, UUID> {

    @Query("select p from Posting p join fetch p.organisation o where p.id = :id and o.id = :school")
    Optional<Posting> find(UUID id, UUID school);

    /** Loads for a verb and holds others off until it is done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Posting p where p.id = :id and p.organisation.id = :school")
    Optional<Posting> findForChange(UUID id, UUID school);

    default Posting require(UUID id, Viewer viewer) {
        return find(id, viewer.homeId()).orElseThrow(NotFound::new);
    }
}
