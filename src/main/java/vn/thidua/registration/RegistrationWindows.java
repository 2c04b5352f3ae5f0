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
import vn.thidua.shared.NotFound;

/**
 * The lists (windows) of schools. Whoever puts something into a list shares the row of its window; whoever closes the list
 * takes it alone.
 */
public interface RegistrationWindows extends Repository<RegistrationWindow, UUID> {

    /** A school's windows, newest first. */
    @Query(
            "select w from RegistrationWindow w join fetch w.organisation o where o.id = :school order by w.opensOn desc")
    List<RegistrationWindow> of(UUID school);

    /** For putting something into the list: waits for who is closing it, and holds them off. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select w from RegistrationWindow w where w.organisation.id = :school and w.emulationYear = :year")
    Optional<RegistrationWindow> windowForEntry(UUID school, EmulationYear year);

    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select w from RegistrationWindow w where w.organisation.id = :school"
            + " and w.id = (select r.window.id from Registration r where r.id = :registration)")
    Optional<RegistrationWindow> windowForEntryOf(UUID school, UUID registration);

    /** For closing, opening or moving the list: waits until every entry under way is in. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from RegistrationWindow w where w.organisation.id = :school and w.emulationYear = :year")
    Optional<RegistrationWindow> windowForChange(UUID school, EmulationYear year);

    /** The window of the year, else of the one whose registration opened last; or a 404. */
    default RegistrationWindow require(UUID school, @Nullable String year, LocalDate today) {
        RegistrationWindow window = RegistrationWindow.choose(of(school), year, today);
        if (window == null) {
            throw new NotFound();
        }
        return window;
    }
}
