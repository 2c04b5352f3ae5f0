package vn.thidua.programme;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;

/** The catalogue of programmes, in the order of reports. */
public interface ProgrammeRepository extends Repository<Programme, UUID> {

    Programme saveAndFlush(Programme programme);

    Optional<Programme> findById(UUID id);

    @Transactional(readOnly = true)
    @Query("select p from Programme p order by p.position, p.name")
    List<Programme> all();

    @Query("select coalesce(max(p.position), 0) from Programme p")
    int lastPosition();

    boolean existsByCode(String code);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Programme p where p.id = :id")
    Optional<Programme> findForChange(UUID id);

    /** The programme, or a 404. */
    default Programme require(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
