package vn.thidua.yearend;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Proposals of a school. */
interface YearProposals extends Repository<YearProposal, UUID> {

    YearProposal save(YearProposal proposal);

    void delete(YearProposal proposal);

    void flush();

    @Transactional(readOnly = true)
    Optional<YearProposal> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from YearProposal p where p.id = :id")
    Optional<YearProposal> findForChange(UUID id);

    @Query(
            "select p from YearProposal p where p.organisationId = :school and p.emulationYear = :year and p.subjectKind = :kind")
    Optional<YearProposal> of(UUID school, EmulationYear year, RatedSubject kind);

    @Transactional(readOnly = true)
    @Query("select p from YearProposal p where p.organisationId = :school order by p.emulationYear desc, p.subjectKind")
    List<YearProposal> ofSchool(UUID school);

    /** The proposal if the viewer keeps it, or a 404. */
    default YearProposal require(UUID id, Viewer viewer) {
        return findById(id).filter(proposal -> proposal.isReadableBy(viewer)).orElseThrow(NotFound::new);
    }
}
