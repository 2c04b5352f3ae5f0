package vn.thidua.plan;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;

/** Numeric targets of a movement; there are a dozen or two of them. */
interface TargetRepository extends Repository<Target, UUID> {

    Target save(Target target);

    void delete(Target target);

    @Transactional(readOnly = true)
    @Query("select t from Target t where t.campaign.id = :campaign order by t.position")
    List<Target> findTargets(UUID campaign);

    /** A target of this movement, or a 404. */
    default Target require(UUID campaign, UUID target) {
        return findTargets(campaign).stream()
                .filter(set -> set.id().equals(target))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
