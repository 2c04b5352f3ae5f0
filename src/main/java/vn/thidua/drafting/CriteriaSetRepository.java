package vn.thidua.drafting;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.Arena;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Sets of criteria to be worked on. */
interface CriteriaSetRepository extends Repository<CriteriaSet, UUID> {

    CriteriaSet save(CriteriaSet set);

    void delete(CriteriaSet set);

    void flush();

    @Transactional(readOnly = true)
    Optional<CriteriaSet> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from CriteriaSet s where s.id = :id")
    Optional<CriteriaSet> findForChange(UUID id);

    /** Those of the same house and kind that are in force on the day on which another begins, or later. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select s from CriteriaSet s
             where s.organisationId = :house and s.arena = :arena and s.state = vn.thidua.criteria.CriteriaState.IN_FORCE
               and s.validFrom <= :last and (s.validTo is null or s.validTo >= :first)
            """)
    List<CriteriaSet> inForce(UUID house, Arena arena, LocalDate first, LocalDate last);

    /** Drafts of a house by name, for a spreadsheet that names them. */
    @Query(
            "select s from CriteriaSet s where s.organisationId = :house and s.state = vn.thidua.criteria.CriteriaState.DRAFT")
    List<CriteriaSet> drafts(UUID house);

    /** The set if the viewer keeps it, held for a change, or a 404. */
    default CriteriaSet requireForChange(UUID id, Viewer viewer) {
        return findForChange(id).filter(set -> set.isKeptBy(viewer)).orElseThrow(NotFound::new);
    }

    /** The set if the viewer keeps it, or a 404. */
    default CriteriaSet requireKept(UUID id, Viewer viewer) {
        return findById(id).filter(set -> set.isKeptBy(viewer)).orElseThrow(NotFound::new);
    }
}
