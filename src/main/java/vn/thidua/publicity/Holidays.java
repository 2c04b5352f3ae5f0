package vn.thidua.publicity;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;

/** The calendar of holidays. */
interface Holidays extends Repository<Holiday, UUID> {

    Holiday save(Holiday holiday);

    void delete(Holiday holiday);

    @Transactional(readOnly = true)
    @Query("select h from Holiday h order by h.day desc")
    List<Holiday> all();

    @Transactional(readOnly = true)
    @Query("select h from Holiday h order by h.day desc")
    Page<Holiday> page(Pageable place);

    @Query("select h from Holiday h where h.day between :from and :to")
    List<Holiday> between(LocalDate from, LocalDate to);

    @Transactional(readOnly = true)
    Optional<Holiday> findById(UUID id);

    @Query("select count(h) > 0 from Holiday h where h.day = :day and h.id <> :other")
    boolean isTaken(LocalDate day, UUID other);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from Holiday h where h.id = :id")
    Optional<Holiday> findForChange(UUID id);

    /** The holiday, or a 404. */
    default Holiday require(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }

    /** The working days around a time. */
    default WorkingDays workingDays(LocalDate from) {
        return new WorkingDays(
                between(from, from.plusDays(120)).stream().map(Holiday::day).collect(Collectors.toSet()));
    }
}
