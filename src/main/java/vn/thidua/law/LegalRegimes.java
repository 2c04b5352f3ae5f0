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

/** The regimes, one after the other without a gap or an overlap. */
public interface LegalRegimes extends Repository<LegalRegime, UUID> {

    Optional<LegalRegime> findById(UUID id);

    @Query("select r from LegalRegime r order by r.valid.from")
    List<LegalRegime> all();

    /** All of them, held fast: changing the first day of one changes the last day of another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from LegalRegime r order by r.valid.from")
    List<LegalRegime> allForChange();

    /** The regime in force on a day. */
    @Query("select r from LegalRegime r where :day >= r.valid.from and (r.valid.to is null or r.valid.to >= :day)")
    Optional<LegalRegime> on(LocalDate day);

    /** The regime, or a 404. */
    default LegalRegime require(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
