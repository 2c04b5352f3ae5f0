package vn.thidua.campaign;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Movements of the viewer's own organisation, of those below, and those published from above. */
public interface CampaignRepository extends Repository<Campaign, UUID> {

    Campaign save(Campaign campaign);

    void delete(Campaign campaign);

    @Transactional(readOnly = true)
    @Query("select c from Campaign c join fetch c.organisation left join fetch c.parent where c.id = :id")
    Optional<Campaign> findWhole(UUID id);

    /** Loads for a change and holds others off until it is saved. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Campaign c where c.id = :id")
    Optional<Campaign> findForChange(UUID id);

    /** A movement that the viewer may read, or a 404. */
    default Campaign require(UUID id, Viewer viewer) {
        return findWhole(id)
                .filter(campaign -> inScope(campaign, viewer) && campaign.isVisibleTo(viewer))
                .orElseThrow(NotFound::new);
    }

    /** A movement whose record the viewer keeps, for its forms; or a 404. */
    default Campaign requireKept(UUID id, Viewer viewer) {
        viewer.requireAny(Campaign.KEEPERS);
        return findWhole(id).filter(campaign -> campaign.isKeptBy(viewer)).orElseThrow(NotFound::new);
    }

    /** The same, as long as it is not closed; else there is nothing to fill in. */
    default Campaign requireOpen(UUID id, Viewer viewer) {
        Campaign campaign = requireKept(id, viewer);
        if (!campaign.isChangeableBy(viewer)) {
            throw new NotFound();
        }
        return campaign;
    }

    /** A movement whose record the viewer keeps, held against others until it is saved; or a 404. */
    default Campaign requireForChange(UUID id, Viewer viewer) {
        viewer.requireAny(Campaign.KEEPERS);
        return findForChange(id).filter(campaign -> campaign.isKeptBy(viewer)).orElseThrow(NotFound::new);
    }

    private static boolean inScope(Campaign campaign, Viewer viewer) {
        UUID keeper = campaign.organisation().id();
        return viewer.mayRead(keeper) || viewer.scope().above().contains(keeper);
    }
}
