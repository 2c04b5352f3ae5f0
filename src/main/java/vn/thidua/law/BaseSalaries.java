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

/** Base salaries over time; on any day since the first at most one is in force. */
public interface BaseSalaries extends Repository<BaseSalary, UUID> {

    BaseSalary save(BaseSalary salary);

    Optional<BaseSalary> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from BaseSalary s order by s.valid.from")
    List<BaseSalary> allForChange();

    @Query("select s from BaseSalary s order by s.valid.from")
    List<BaseSalary> all();

    /** The base salary on a day; for prize money the day of the decision. */
    @Query("select s from BaseSalary s where :day >= s.valid.from and (s.valid.to is null or s.valid.to >= :day)")
    Optional<BaseSalary> on(LocalDate day);

    /** The base salary, or a 404. */
    default BaseSalary require(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
