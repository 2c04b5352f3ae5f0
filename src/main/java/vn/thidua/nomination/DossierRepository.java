package vn.thidua.nomination;

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

/** Dossiers of the viewer's school, each with whatever a page asks of it in one query. */
public interface DossierRepository extends Repository<Dossier, UUID> {

    @Query("select d from Dossier d join fetch d.organisation o join fetch d.title left join fetch d.person"
            + " left join fetch d.unit left join fetch d.regime where d.id = :id and o.id = :school")
    Optional<Dossier> find(UUID id, UUID school);

    /** Loads for a verb, always in the same order, and holds others off until it is done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Dossier d where d.id in :ids and d.organisation.id = :school order by d.id")
    List<Dossier> findForChange(Collection<UUID> ids, UUID school);

    @Query("select s from DossierStep s where s.dossier.id = :dossier order by s.number")
    List<DossierStep> steps(UUID dossier);

    @Query("select coalesce(max(s.number), 0) from DossierStep s where s.dossier.id = :dossier")
    int lastStep(UUID dossier);

    @Query(
            "select i from DossierItem i left join fetch i.attachment where i.dossier.id = :dossier order by i.item, i.words")
    List<DossierItem> items(UUID dossier);

    @Query(
            "select i from DossierItem i join fetch i.dossier d join fetch d.organisation o left join fetch d.unit"
                    + " left join fetch d.person left join fetch i.attachment where i.id = :id and d.id = :dossier and o.id = :school")
    Optional<DossierItem> item(UUID dossier, UUID id, UUID school);

    /** The dossier as far as this viewer may know of it, or a 404. */
    default Dossier require(UUID id, Viewer viewer) {
        return find(id, viewer.homeId())
                .filter(dossier -> dossier.isVisibleTo(viewer))
                .orElseThrow(NotFound::new);
    }
}
