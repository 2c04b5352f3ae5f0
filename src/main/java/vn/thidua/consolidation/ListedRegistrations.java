package vn.thidua.consolidation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.thidua.registration.Registration;
import vn.thidua.registration.RegistrationState;

/** The registrations that a list's verb carries along, held until it is done. */
interface ListedRegistrations extends Repository<Registration, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Registration r where r.window.id = :window and r.state in :states")
    List<Registration> inStates(UUID window, Collection<RegistrationState> states);

    @Query("select count(r) from Registration r where r.window.id = :window and r.state = :state")
    long count(UUID window, RegistrationState state);
}
