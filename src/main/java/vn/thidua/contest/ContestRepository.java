package vn.thidua.contest;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Results of contests; row-level security leaves out those of schools that the viewer may not read. */
interface ContestRepository extends Repository<ContestResult, UUID> {

    ContestResult saveAndFlush(ContestResult result);

    void delete(ContestResult result);

    void flush();

    @Transactional(readOnly = true)
    @Query(
            "select c from ContestResult c join fetch c.organisation join fetch c.person left join fetch c.attachment where c.id = :id")
    Optional<ContestResult> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ContestResult c where c.id = :id")
    Optional<ContestResult> findForChange(UUID id);

    /** All results of a school with whose they are, in one statement. */
    @Query(
            "select c from ContestResult c join fetch c.person left join fetch c.attachment where c.organisation.id = :school")
    List<ContestResult> ofSchool(UUID school);

    @Query("""
            select count(c) > 0 from ContestResult c
             where c.person.id = :person and c.contest = :contest and c.emulationYear = :year and c.id <> :except
            """)
    boolean hasOther(UUID person, String contest, EmulationYear year, UUID except);

    /** The result if the viewer may know it, or a 404. */
    default ContestResult requireReadable(UUID id, Viewer viewer) {
        return findById(id).filter(result -> result.isReadableBy(viewer)).orElseThrow(NotFound::new);
    }

    /** The result if the viewer keeps it, or a 404. */
    default ContestResult requireChangeable(UUID id, Viewer viewer) {
        return findById(id).filter(result -> result.isChangeableBy(viewer)).orElseThrow(NotFound::new);
    }
}
