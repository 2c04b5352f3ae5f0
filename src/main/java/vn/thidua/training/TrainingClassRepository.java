package vn.thidua.training;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Classes within the viewer's scope. */
public interface TrainingClassRepository extends Repository<TrainingClass, UUID> {

    TrainingClass save(TrainingClass held);

    void delete(TrainingClass held);

    void flush();

    @Transactional(readOnly = true)
    @Query("select c from TrainingClass c join fetch c.organisation join fetch c.programme where c.id = :id")
    Optional<TrainingClass> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from TrainingClass c where c.id = :id")
    Optional<TrainingClass> findForChange(UUID id);

    @Query("select c from TrainingClass c join fetch c.programme where c.organisation.id = :school")
    List<TrainingClass> ofSchool(UUID school);

    @Query(
            "select count(c) > 0 from TrainingClass c where c.organisation.id = :school and upper(c.code) = upper(:code) and c.id <> :self")
    boolean hasOther(UUID school, String code, UUID self);

    /** The class if the viewer may read it, or a 404. */
    default TrainingClass requireReadable(UUID id, Viewer viewer) {
        return findById(id)
                .filter(held -> viewer.mayRead(held.organisation().id()))
                .orElseThrow(NotFound::new);
    }

    /** The class if the viewer keeps it, held until the transaction ends, or a 404. */
    default TrainingClass requireForChange(UUID id, Viewer viewer) {
        return findForChange(id).filter(held -> held.isChangeableBy(viewer)).orElseThrow(NotFound::new);
    }

    /** The class if the viewer keeps it, or a 404. */
    default TrainingClass requireChangeable(UUID id, Viewer viewer) {
        return findById(id).filter(held -> held.isChangeableBy(viewer)).orElseThrow(NotFound::new);
    }
}
