package vn.thidua.scoringround;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Rounds of scoring, for those who lead them. */
interface ScoringRoundRepository extends Repository<ScoringRound, UUID> {

    ScoringRound saveAndFlush(ScoringRound round);

    void delete(ScoringRound round);

    @Query("select r from ScoringRound r join fetch r.organisation where r.id = :id")
    Optional<ScoringRound> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from ScoringRound r join fetch r.organisation where r.id = :id")
    Optional<ScoringRound> findForChange(UUID id);
}
