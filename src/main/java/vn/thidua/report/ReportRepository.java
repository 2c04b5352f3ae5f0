package vn.thidua.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reports; what the viewer may not see – drafts of others above all – row-level security leaves out. */
interface ReportRepository extends Repository<Report, UUID> {

    Report saveAndFlush(Report report);

    void delete(Report report);

    void flush();

    @Transactional(readOnly = true)
    Optional<Report> findById(UUID id);

    /** The same body's earlier reports of the same outline to the same addressee, latest first. */
    @Transactional(readOnly = true)
    @Query("""
            select r from Report r where r.organisationId = :organisation and r.templateId = :template
               and (r.addresseeId = :addressee or r.addresseeId is null and :addressee is null) and r.period.from < :firstDay
             order by r.period.from desc""")
    List<Report> before(UUID organisation, UUID template, @Nullable UUID addressee, LocalDate firstDay, Limit limit);

    @Query("""
            select count(r) > 0 from Report r where r.organisationId = :organisation and r.templateId = :template
               and (r.addresseeId = :addressee or r.addresseeId is null and :addressee is null) and r.period.from = :firstDay""")
    boolean isBegun(UUID organisation, UUID template, @Nullable UUID addressee, LocalDate firstDay);
}
