package vn.thidua.registration;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.thidua.shared.EmulationYear;

/** Registration windows. Whoever puts something into a list shares its row; whoever closes the list takes it alone. */
interface WindowRepository extends Repository<RegistrationWindow, UUID> {

    @Query("select w from RegistrationWindow w join fetch w.organisation o where o.id = :school order by w.opensOn desc")
    List<RegistrationWindow> of(UUID school);

    /** For putting something into the list: waits for who is closing it, and holds them off. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select w from RegistrationWindow w where w.organisation.id = :school and w.emulationYear = :year")
    Optional<RegistrationWindow> findForEntry(UUID school, EmulationYear year);

    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select w from RegistrationWindow w where w.organisation.id = :school"
            + " and w.id = (select r.window.id from Registration r where r.id = :registration)")
    Optional<RegistrationWindow> findForEntryOf(UUID school, UUID registration);

    /** For closing, opening or moving the list: waits until every entry under way is in. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from RegistrationWindow w where w.organisation.id = :school and w.emulationYear = :year")
    Optional<RegistrationWindow> findForChange(UUID school, EmulationYear year);

    /** The asked-for year, else the one whose registration opened last, else the earliest announced. */
    static @Nullable RegistrationWindow choose(
            List<RegistrationWindow> newestFirst, @Nullable String year, LocalDate today) {
        if (year != null) {
            return newestFirst.stream()
                    .filter(window -> window.year().toString().equals(year))
                    .findFirst()
                    .orElse(null);
        }
        return newestFirst.stream()
                .filter(window -> !window.opensOn().isAfter(today))
                .findFirst()
                .orElse(newestFirst.isEmpty() ? null : newestFirst.get(newestFirst.size() - 1));
    }
}
