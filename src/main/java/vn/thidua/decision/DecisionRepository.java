package vn.thidua.decision;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.Award;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Decisions of the viewer's school. */
interface DecisionRepository extends Repository<Decision, UUID> {

    Decision save(Decision decision);

    void delete(Decision decision);

    void flush();

    @Transactional(readOnly = true)
    @Query(
            "select d from Decision d join fetch d.organisation left join fetch d.lines where d.id = :id and d.organisation.id = :school")
    Optional<Decision> find(UUID id, UUID school);

    /** Loads for a verb and holds others off until it is done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Decision d where d.id = :id and d.organisation.id = :school")
    Optional<Decision> findForChange(UUID id, UUID school);

    /** The decision as far as this viewer may know of it: a draft is the keepers' alone. */
    default Decision require(UUID id, Viewer viewer) {
        return find(id, viewer.homeId())
                .filter(decision ->
                        decision.state() != Decision.DecisionState.DRAFT || Award.isKeptBy(viewer, viewer.homeId()))
                .orElseThrow(NotFound::new);
    }

    /** The draft, for who keeps it. */
    default Decision requireDraft(UUID id, Viewer viewer) {
        return find(id, viewer.homeId())
                .filter(decision -> decision.isChangeableBy(viewer))
                .orElseThrow(NotFound::new);
    }

    default Decision requireForChange(UUID id, Viewer viewer) {
        return findForChange(id, viewer.homeId())
                .filter(decision -> Award.isKeptBy(viewer, viewer.homeId()))
                .orElseThrow(NotFound::new);
    }
}
