package vn.thidua.scoresheet;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.scoring.Layer;
import vn.thidua.shared.NotFound;

/** Sheets of scores; which of them a viewer may see is the business of who asks, and of the wall. */
public interface Scorecards extends Repository<Scorecard, UUID> {

    Scorecard saveAndFlush(Scorecard sheet);

    @Transactional(readOnly = true)
    Optional<Scorecard> findById(UUID id);

    /** For signing and unlocking: nobody writes on it meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Scorecard s where s.id = :id")
    Optional<Scorecard> findForChange(UUID id);

    /** For writing on it: several may at once, but nobody signs meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select s from Scorecard s where s.id = :id")
    Optional<Scorecard> findForWriting(UUID id);

    /** Sheets of a kind that someone writes in a round, earlier turns first. */
    @Query(
            "select s from Scorecard s where s.roundId = :round and s.layer = :layer and s.scorerId = :scorer order by s.turn")
    List<Scorecard> of(UUID round, Layer layer, UUID scorer);

    default Scorecard require(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
