package vn.thidua.law;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.thidua.shared.NotFound;

/** The legal instruments, in the order in which they came. */
interface LegalInstrumentRepository extends Repository<LegalInstrument, UUID> {

    LegalInstrument save(LegalInstrument instrument);

    Optional<LegalInstrument> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from LegalInstrument i where i.id = :id")
    Optional<LegalInstrument> findForChange(UUID id);

    @Query(
            "select i from LegalInstrument i left join fetch i.replacedBy order by coalesce(i.issuedOn, i.inForceTo), i.code")
    List<LegalInstrument> all();

    boolean existsByCode(String code);

    /** The instrument, or a 404. */
    default LegalInstrument require(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
