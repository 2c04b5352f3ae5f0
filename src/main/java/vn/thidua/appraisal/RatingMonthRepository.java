package vn.thidua.appraisal;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.appraisal.RatingMonth.MonthDecider;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** The months of schools; row-level security leaves out those of others. */
public interface RatingMonthRepository extends Repository<RatingMonth, UUID> {

    RatingMonth save(RatingMonth month);

    void flush();

    @Transactional(readOnly = true)
    @Query("select m from RatingMonth m where m.school = :school and m.month = :first")
    Optional<RatingMonth> find(UUID school, LocalDate first);

    @Transactional(readOnly = true)
    Optional<RatingMonth> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from RatingMonth m where m.school = :school and m.month = :first")
    Optional<RatingMonth> findForChange(UUID school, LocalDate first);

    /** Holds off the closing while a sheet is written; many may hold it at a time. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select m from RatingMonth m where m.id = (select s.month.id from MonthSheet s where s.id = :sheet)")
    Optional<RatingMonth> findForSheet(UUID sheet);

    @Transactional(readOnly = true)
    @Query(value = "select sits_on_council(:school, :person, :day)", nativeQuery = true)
    boolean sitsOnCouncil(UUID school, UUID person, LocalDate day);

    /** Where the council decides, its members read what it decides on. */
    default boolean isReadByCouncillor(RatingMonth month, Viewer viewer, LocalDate day) {
        return month.decidedBy() == MonthDecider.COUNCIL
                && viewer.personId() != null
                && viewer.homeId().equals(month.school())
                && sitsOnCouncil(month.school(), viewer.personId(), day);
    }

    /** The month of the viewer's own school, or a 404. */
    default RatingMonth require(YearMonth month, Viewer viewer) {
        return find(viewer.homeId(), month.atDay(1)).orElseThrow(NotFound::new);
    }

    /** The month if the viewer keeps the school's months, held for a change; or a 404. */
    default RatingMonth requireKept(YearMonth month, Viewer viewer) {
        return findForChange(viewer.homeId(), month.atDay(1))
                .filter(found -> found.isKeptBy(viewer))
                .orElseThrow(NotFound::new);
    }
}
