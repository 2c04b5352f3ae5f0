package vn.thidua.appraisal;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Monthly sheets; row-level security leaves out those of other schools. */
public interface MonthSheetRepository extends Repository<MonthSheet, UUID> {

    @Transactional(readOnly = true)
    @Query("select s from MonthSheet s join fetch s.month join fetch s.unit left join fetch s.person where s.id = :id")
    Optional<MonthSheet> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from MonthSheet s where s.id = :id")
    Optional<MonthSheet> findForChange(UUID id);

    /** The sheet if it concerns the viewer, held for a change; or a 404. */
    default MonthSheet requireForChange(UUID id, Viewer viewer) {
        return findForChange(id).filter(sheet -> sheet.isReadableBy(viewer)).orElseThrow(NotFound::new);
    }
}
