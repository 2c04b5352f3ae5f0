package vn.thidua.plan;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;

/** Tasks of a movement's plan; a plan has a few dozen of them at most. */
interface PlanTaskRepository extends Repository<PlanTask, UUID> {

    PlanTask save(PlanTask task);

    void delete(PlanTask task);

    @Transactional(readOnly = true)
    @Query("select t from PlanTask t where t.campaign.id = :campaign order by t.position")
    List<PlanTask> findPlan(UUID campaign);

    /** A task of this movement, or a 404. */
    default PlanTask require(UUID campaign, UUID task) {
        return findPlan(campaign).stream()
                .filter(planned -> planned.id().equals(task))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
