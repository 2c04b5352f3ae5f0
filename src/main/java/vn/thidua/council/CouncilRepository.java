package vn.thidua.council;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Councils of the viewer's body with their compositions; whoever changes a composition holds the council. */
public interface CouncilRepository extends Repository<Council, UUID> {

    @Transactional(readOnly = true)
    @Query("select c from Council c join fetch c.organisation o where c.id = :id and o.id = :body")
    Optional<Council> find(UUID id, UUID body);

    /** Loads for a change and holds others off until it is saved. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Council c where c.id = :id and c.organisation.id = :body")
    Optional<Council> findForChange(UUID id, UUID body);

    /** Every composition with its members, latest first, in one statement. */
    @Query("""
            select c from Composition c left join fetch c.members m left join fetch m.person
             where c.council.id = :council order by c.valid.from desc""")
    List<Composition> compositions(UUID council);

    @Query("select c.council.id from Composition c where c.id = :composition and c.organisation.id = :body")
    Optional<UUID> councilOf(UUID composition, UUID body);

    @Query("select m.composition.id from CouncilMember m where m.id = :member and m.organisation.id = :body")
    Optional<UUID> compositionOf(UUID member, UUID body);

    @Query("select m.composition.council.id from CouncilMember m where m.id = :member and m.organisation.id = :body")
    Optional<UUID> councilOfMember(UUID member, UUID body);

    /** The council as far as the viewer's body has it, or a 404. */
    default Council require(UUID id, Viewer viewer) {
        return find(id, viewer.homeId()).orElseThrow(NotFound::new);
    }

    /** The council if the viewer keeps it, or a 404. */
    default Council requireKept(UUID id, Viewer viewer) {
        return find(id, viewer.homeId())
                .filter(council -> council.isKeptBy(viewer))
                .orElseThrow(NotFound::new);
    }
}
