package vn.thidua.rollup;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.rollup.RollupRule.RollupSpan;
import vn.thidua.shared.Refusal;

/** Rules of rolling up: a school's own and those shipped. */
public interface RollupRules extends Repository<RollupRule, UUID> {

    RollupRule save(RollupRule rule);

    void delete(RollupRule rule);

    void flush();

    @Transactional(readOnly = true)
    Optional<RollupRule> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from RollupRule r where r.id = :id")
    Optional<RollupRule> findForChange(UUID id);

    /** The school's own, the latest first, then those shipped. */
    @Transactional(readOnly = true)
    @Query("""
            select r from RollupRule r where r.organisationId = :school or r.organisationId is null
             order by r.organisationId nulls last, r.subjectKind, r.span, r.valid.from desc, r.standing desc, r.name
            """)
    List<RollupRule> seenFrom(UUID school);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select r from RollupRule r where r.organisationId = :school and r.subjectKind = :subject and r.span = :span
             order by r.valid.from desc
            """)
    List<RollupRule> ownForChange(UUID school, RatedSubject subject, RollupSpan span);

    /** What a school goes by on a day, out of what it sees: its own rule, else the shipped one that stands. */
    static RollupRule inForce(List<RollupRule> seen, RatedSubject subject, RollupSpan span, LocalDate day) {
        return seen.stream()
                .filter(rule -> rule.subjectKind() == subject
                        && rule.span() == span
                        && rule.valid().contains(day))
                .filter(rule -> rule.organisationId() != null || rule.isStanding())
                .min(Comparator.comparing(rule -> rule.organisationId() == null))
                .orElseThrow(() -> new Refusal("rollup.noRule", day));
    }
}
