package vn.thidua.organisation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.thidua.shared.NotFound;

/** Organisations; bodies are a directory for all who are signed in, units are visible in their school's scope. */
public interface OrganisationRepository extends Repository<Organisation, UUID> {

    Organisation save(Organisation organisation);

    Optional<Organisation> findById(UUID id);

    /** Loads for a change and holds others off until it is saved. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Organisation o where o.id = :id")
    Optional<Organisation> findForChange(UUID id);

    List<Organisation> findByIdIn(Collection<UUID> ids);

    @Query("select o from Organisation o where o.organisation.id = :body and o.id <> :body order by o.path")
    List<Organisation> unitsOf(UUID body);

    @Query("select count(o) > 0 from Organisation o where o.organisation.id = :body and o.code = :code")
    boolean hasUnit(UUID body, String code);

    @Query("select count(o) > 0 from Organisation o where o.organisation.id = o.id and o.code = :code")
    boolean hasBody(String code);

    /** The organisation, or a 404. */
    default Organisation require(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
