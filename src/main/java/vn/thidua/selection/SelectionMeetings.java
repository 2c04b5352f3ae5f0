package vn.thidua.selection;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Selection meetings of the viewer's school. */
interface SelectionMeetings extends Repository<SelectionMeeting, UUID> {

    @Transactional(readOnly = true)
    @Query("select m from SelectionMeeting m join fetch m.organisation o join fetch m.unit join fetch m.chair"
            + " join fetch m.secretary where m.id = :id and o.id = :school")
    Optional<SelectionMeeting> find(UUID id, UUID school);

    /** Loads for a verb and holds others off until it is done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from SelectionMeeting m where m.id = :id and m.organisation.id = :school")
    Optional<SelectionMeeting> findForChange(UUID id, UUID school);

    /** The meeting if the viewer runs it, or a 404. */
    default SelectionMeeting require(UUID id, Viewer viewer) {
        return find(id, viewer.homeId()).orElseThrow(NotFound::new).requireRunBy(viewer);
    }
}
