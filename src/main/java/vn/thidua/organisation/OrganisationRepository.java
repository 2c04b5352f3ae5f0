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
import vn.thidua.shared.Viewer;

/** Organisations; bodies are a directory for all who are signed in, units are visible in their school's scope. */
public interface OrganisationRepository extends Repository<Organisation, UUID> {

    Organisation save(Organisation organisation);

    Optional<Organisation> findById(UUID id);

    /** With the body whose records it keeps and with what stands above it. */
    @Query("select o from Organisation o join fetch o.organisation left join fetch o.parent where o.id = :id")
    Optional<Organisation> findWithPlace(UUID id);

    /** With its place and the names that it bore. */
    @Query(
            "select o from Organisation o join fetch o.organisation left join fetch o.parent left join fetch o.formerNames where o.id = :id")
    Optional<Organisation> findWithNames(UUID id);

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
        return findWithPlace(id).orElseThrow(NotFound::new);
    }

    /** The organisation if the viewer may change it, or a 404. */
    default Organisation requireChangeable(UUID id, Viewer viewer) {
        return findWithNames(id)
                .filter(organisation -> organisation.isChangeableBy(viewer))
                .orElseThrow(NotFound::new);
    }

    /** The cluster or block whose membership the viewer keeps, or a 404. */
    default Organisation requireKept(UUID id, Viewer viewer) {
        return findWithPlace(id)
                .filter(cluster -> cluster.hasMembersKeptBy(viewer))
                .orElseThrow(NotFound::new);
    }
}
