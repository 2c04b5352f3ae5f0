package vn.thidua.yearend;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lines of proposals, to be changed. */
interface ProposalLines extends Repository<ProposalLine, UUID> {

    ProposalLine save(ProposalLine line);

    void delete(ProposalLine line);

    @Transactional(readOnly = true)
    Optional<ProposalLine> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from ProposalLine l where l.id = :id and l.proposalId = :proposal")
    Optional<ProposalLine> findForChange(UUID id, UUID proposal);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from ProposalLine l where l.proposalId = :proposal")
    List<ProposalLine> ofForChange(UUID proposal);
}
