package vn.thidua.plan;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.campaign.Campaign;
import vn.thidua.campaign.CampaignRepository;
import vn.thidua.plan.PlanForms.TargetForm;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** The verbs of a movement's targets, each one transaction; the movement is held meanwhile, so that places stay in order. */
@Service
@Transactional
class TargetService {

    private final CampaignRepository campaigns;
    private final TargetRepository targets;
    private final ApplicationEventPublisher events;

    TargetService(CampaignRepository campaigns, TargetRepository targets, ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.targets = targets;
        this.events = events;
    }

    /** Sets another target, after the others. */
    void aim(UUID id, TargetForm form, Viewer viewer) {
        Campaign campaign = campaigns.requireForChange(id, viewer);
        List<Target> set = targets.findTargets(id);
        int last = set.isEmpty() ? 0 : set.get(set.size() - 1).position();
        Target target = new Target(campaign, last + 1, form);
        targets.save(target);
        events.publishEvent(target.wanted());
    }

    void correct(UUID id, UUID target, TargetForm form, Viewer viewer) {
        campaigns.requireForChange(id, viewer);
        Target set = targets.require(id, target);
        if (!Objects.equals(form.version(), set.version())) {
            throw new Stale(form, TargetForm.of(set));
        }
        events.publishEvent(set.describe(form));
    }

    /** One place up or down; at either end nothing moves. */
    void move(UUID id, UUID target, boolean up, Viewer viewer) {
        campaigns.requireForChange(id, viewer);
        Target moved = targets.require(id, target);
        List<Target> set = targets.findTargets(id);
        int place = set.indexOf(moved) + (up ? -1 : 1);
        if (place >= 0 && place < set.size()) {
            events.publishEvent(moved.changePlaces(set.get(place)));
        }
    }

    void drop(UUID id, UUID target, Viewer viewer) {
        campaigns.requireForChange(id, viewer);
        Target dropped = targets.require(id, target);
        events.publishEvent(dropped.drop());
        targets.delete(dropped);
    }
}
