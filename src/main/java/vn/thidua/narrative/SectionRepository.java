package vn.thidua.narrative;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Sections, for a change. */
interface SectionRepository extends Repository<Section, UUID> {

    void flush();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Section s where s.id = :id and s.reportId = :report")
    Optional<Section> findForChange(UUID report, UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Section s where s.reportId = :report")
    List<Section> findAllForChange(UUID report);
}
