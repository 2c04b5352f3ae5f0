package vn.thidua.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.campaign.CampaignForms.CampaignForm;
import vn.thidua.campaign.CampaignForms.PlanTaskForm;
import vn.thidua.campaign.CampaignForms.PledgeForm;
import vn.thidua.campaign.CampaignForms.TargetForm;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** The verbs of a movement, each one transaction. */
@Service
@Transactional
class CampaignService {

    private static final Role[] PARTAKERS = Stream.concat(Stream.of(Campaign.KEEPERS), Stream.of(Role.UNIT_HEAD))
            .toArray(Role[]::new);

    private final CampaignRepository campaigns;
    private final OrganisationRepository organisations;
    private final ApplicationEventPublisher events;
    private final Words words;
    private final Clock clock;

    CampaignService(
            CampaignRepository campaigns,
            OrganisationRepository organisations,
            ApplicationEventPublisher events,
            Words words,
            Clock clock) {
        this.campaigns = campaigns;
        this.organisations = organisations;
        this.events = events;
        this.words = words;
        this.clock = clock;
    }

    UUID create(CampaignForm form, Viewer viewer) {
        viewer.requireAny(Campaign.KEEPERS);
        Campaign campaign = new Campaign(organisations.require(form.organisation()));
        if (!campaign.isKeptBy(viewer)) {
            throw new NotFound();
        }
        CampaignEvent described = campaign.describe(form, parent(form, viewer));
        campaigns.save(campaign);
        events.publishEvent(described);
        return campaign.id();
    }

    void update(UUID id, CampaignForm form, Viewer viewer) {
        Campaign campaign = kept(id, viewer);
        if (!Objects.equals(form.version(), campaign.version())) {
            throw new Stale(form, CampaignForm.of(campaign));
        }
        events.publishEvent(campaign.describe(form, parent(form, viewer)));
    }

    void discard(UUID id, Viewer viewer) {
        Campaign campaign = kept(id, viewer);
        events.publishEvent(campaign.discard());
        campaigns.delete(campaign);
    }

    void launch(UUID id, Viewer viewer) {
        change(id, viewer, campaign -> campaign.launch(today()));
    }

    void close(UUID id, Viewer viewer) {
        change(id, viewer, campaign -> campaign.close(today()));
    }

    void reopen(UUID id, @Nullable String reason, Viewer viewer) {
        change(id, viewer, campaign -> campaign.reopen(reason));
    }

    /** A unit launches it among its people; its head or a keeper says so. */
    void launchIn(UUID id, UUID unit, @Nullable LocalDate on, Viewer viewer) {
        Campaign campaign = partaken(id, viewer);
        requirePart(campaign, unit, viewer);
        events.publishEvent(campaign.launchIn(organisations.require(unit), on == null ? today() : on));
    }

    void withdraw(UUID id, UUID unit, Viewer viewer) {
        Campaign campaign = partaken(id, viewer);
        requirePart(campaign, unit, viewer);
        events.publishEvent(campaign.withdraw(unit));
    }

    /** A keeper records any pledge, the head of a unit those of the unit. */
    void sign(UUID id, PledgeForm form, Viewer viewer) {
        Campaign campaign = partaken(id, viewer);
        if (form.unit() != null) {
            requirePart(campaign, form.unit(), viewer);
        } else if (!campaign.isKeptBy(viewer)) {
            throw new AccessDeniedException("role");
        }
        Organisation unit = form.unit() == null ? null : organisations.require(form.unit());
        events.publishEvent(campaign.sign(form, unit));
    }

    /** A launched movement in which the viewer may take part, for the forms of partakers; or a 404. */
    @Transactional(readOnly = true)
    Campaign forPartaking(UUID id, Viewer viewer) {
        viewer.requireAny(PARTAKERS);
        return campaigns
                .findWhole(id)
                .filter(campaign -> campaign.state() == CampaignState.LAUNCHED
                        && viewer.mayChange(campaign.organisation().id()))
                .orElseThrow(NotFound::new);
    }

    void removePledge(UUID id, UUID pledge, Viewer viewer) {
        change(id, viewer, campaign -> campaign.removePledge(pledge));
    }

    void plan(UUID id, PlanTaskForm form, Viewer viewer) {
        change(id, viewer, campaign -> campaign.plan(form));
    }

    void replan(UUID id, UUID task, PlanTaskForm form, Viewer viewer) {
        Campaign campaign = kept(id, viewer);
        PlanTask planned = campaign.task(task);
        if (!Objects.equals(form.version(), planned.version())) {
            throw new Stale(form, PlanTaskForm.of(planned, words.say("campaign.recurring")));
        }
        events.publishEvent(campaign.replan(task, form));
    }

    void moveTask(UUID id, UUID task, boolean up, Viewer viewer) {
        change(id, viewer, campaign -> campaign.moveTask(task, up));
    }

    void dropTask(UUID id, UUID task, Viewer viewer) {
        change(id, viewer, campaign -> campaign.dropTask(task));
    }

    void complete(UUID id, UUID task, @Nullable LocalDate on, Viewer viewer) {
        change(id, viewer, campaign -> campaign.complete(task, on == null ? today() : on));
    }

    void resume(UUID id, UUID task, Viewer viewer) {
        change(id, viewer, campaign -> campaign.resume(task));
    }

    void aim(UUID id, TargetForm form, Viewer viewer) {
        change(id, viewer, campaign -> campaign.aim(form));
    }

    void correctTarget(UUID id, UUID target, TargetForm form, Viewer viewer) {
        Campaign campaign = kept(id, viewer);
        Target set = campaign.target(target);
        if (!Objects.equals(form.version(), set.version())) {
            throw new Stale(form, TargetForm.of(set));
        }
        events.publishEvent(campaign.correctTarget(target, form));
    }

    void dropTarget(UUID id, UUID target, Viewer viewer) {
        change(id, viewer, campaign -> campaign.dropTarget(target));
    }

    private void change(UUID id, Viewer viewer, Function<Campaign, CampaignEvent> verb) {
        events.publishEvent(verb.apply(kept(id, viewer)));
    }

    private Campaign kept(UUID id, Viewer viewer) {
        viewer.requireAny(Campaign.KEEPERS);
        return campaigns
                .findForChange(id)
                .filter(campaign -> campaign.isKeptBy(viewer))
                .orElseThrow(NotFound::new);
    }

    private Campaign partaken(UUID id, Viewer viewer) {
        viewer.requireAny(PARTAKERS);
        return campaigns
                .findForChange(id)
                .filter(campaign -> viewer.mayChange(campaign.organisation().id()) && campaign.isVisibleTo(viewer))
                .orElseThrow(NotFound::new);
    }

    private static void requirePart(Campaign campaign, UUID unit, Viewer viewer) {
        if (!campaign.isKeptBy(viewer) && !viewer.is(Role.UNIT_HEAD, unit)) {
            throw new NotFound();
        }
    }

    private @Nullable Campaign parent(CampaignForm form, Viewer viewer) {
        return form.parent() == null ? null : campaigns.require(form.parent(), viewer);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
