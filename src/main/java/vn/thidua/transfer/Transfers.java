package vn.thidua.transfer;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Moves between schools, as far as the viewer's school is one of the two. */
interface Transfers extends Repository<Transfer, UUID> {

    Transfer save(Transfer transfer);

    /** Held for an answer; of a school that may not answer there is nothing to hold. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Transfer t where t.id = :id")
    Optional<Transfer> findForChange(UUID id);
}
