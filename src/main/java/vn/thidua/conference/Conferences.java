package vn.thidua.conference;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.Refusal;

/** Conferences by their round. */
interface Conferences extends Repository<Conference, UUID> {

    Conference saveAndFlush(Conference conference);

    @Transactional(readOnly = true)
    @Query("select c from Conference c where c.roundId = :round")
    Optional<Conference> findByRound(UUID round);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Conference c where c.roundId = :round")
    Optional<Conference> findForChange(UUID round);

    /** The conference, held; a sentence where none was arranged. */
    default Conference requireForChange(UUID round) {
        return findForChange(round).orElseThrow(() -> new Refusal("conference.notArranged"));
    }
}
