package vn.thidua.research;

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

/** Works; row-level security leaves out those of schools that the viewer may not read. */
interface WorkRepository extends Repository<ResearchWork, UUID> {

    ResearchWork saveAndFlush(ResearchWork work);

    void delete(ResearchWork work);

    void flush();

    @Transactional(readOnly = true)
    @Query("""
            select w from ResearchWork w join fetch w.organisation left join fetch w.attachment left join fetch w.authors a left join fetch a.person
             where w.id = :id
            """)
    Optional<ResearchWork> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from ResearchWork w where w.id = :id")
    Optional<ResearchWork> findForChange(UUID id);

    /** All works of a school with their authors. */
    @Query(
            "select w from ResearchWork w left join fetch w.authors a left join fetch a.person where w.organisation.id = :school")
    List<ResearchWork> ofSchool(UUID school);

    /** The work if the viewer may know of it, or a 404. */
    default ResearchWork requireReadable(UUID id, Viewer viewer) {
        return findById(id).filter(work -> work.isReadableBy(viewer)).orElseThrow(NotFound::new);
    }

    /** The work if the viewer may mend it, or a 404. */
    default ResearchWork requireChangeable(UUID id, Viewer viewer) {
        return findById(id).filter(work -> work.isChangeableBy(viewer)).orElseThrow(NotFound::new);
    }
}
