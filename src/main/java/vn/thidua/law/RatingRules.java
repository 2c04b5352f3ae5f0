package vn.thidua.law;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.thidua.shared.NotFound;

/** The rules of rating over time; of one kind of staff at most one is in force on a day. */
public interface RatingRules extends Repository<RatingRule, UUID> {

    RatingRule save(RatingRule rule);

    Optional<RatingRule> findById(UUID id);

    @Query("select r from RatingRule r order by r.staff desc, r.valid.from")
    List<RatingRule> all();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from RatingRule r order by r.valid.from")
    List<RatingRule> allForChange();

    /** What stands on a day for the staff of an organisation: public employees in schools, civil servants elsewhere. */
    @Query(nativeQuery = true, value = """
            select r.* from rating_rule r join organisation o on o.id = :organisation
             where r.staff = case when o.kind = 'SCHOOL' then 'PUBLIC_EMPLOYEE' else 'CIVIL_SERVANT' end
               and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
            """)
    Optional<RatingRule> of(UUID organisation, LocalDate day);

    /** The rule, or a 404. */
    default RatingRule require(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
