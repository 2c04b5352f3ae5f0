package vn.thidua.submission;

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

/** Submissions of the viewer's school; its standing body and its head alone read them. */
interface SubmissionRepository extends Repository<Submission, UUID> {

    Submission save(Submission submission);

    void delete(Submission submission);

    @Transactional(readOnly = true)
    @Query(
            "select s from Submission s join fetch s.organisation left join fetch s.lines where s.id = :id and s.organisation.id = :school")
    Optional<Submission> find(UUID id, UUID school);

    /** Loads for a verb and holds others off until it is done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Submission s where s.id = :id and s.organisation.id = :school")
    Optional<Submission> findForChange(UUID id, UUID school);

    default Submission require(UUID id, Viewer viewer) {
        return find(id, viewer.homeId())
                .filter(submission -> Award.isKeptBy(viewer, viewer.homeId()))
                .orElseThrow(NotFound::new);
    }

    /** The draft, for who keeps it. */
    default Submission requireDraft(UUID id, Viewer viewer) {
        return find(id, viewer.homeId())
                .filter(submission -> submission.isChangeableBy(viewer))
                .orElseThrow(NotFound::new);
    }

    default Submission requireForChange(UUID id, Viewer viewer) {
        return findForChange(id, viewer.homeId())
                .filter(submission -> Award.isKeptBy(viewer, viewer.homeId()))
                .orElseThrow(NotFound::new);
    }
}
