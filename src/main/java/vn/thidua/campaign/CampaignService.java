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
import vn.thidua.campaign.Campaign.Pledge;
import vn.thidua.campaign.CampaignForms.CampaignForm;
import vn.thidua.campaign.CampaignForms.PledgeForm;
import vn.thidua.document.OfficialDocument;
import vn.thidua.document.OfficialDocumentRepository;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
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
    private final OfficialDocumentRepository documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CampaignService(
            CampaignRepository campaigns,
            OrganisationRepository organisations,
            OfficialDocumentRepository documents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.organisations = organisations;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    UUID create(CampaignForm form, Viewer viewer) {
        viewer.requireAny(Campaign.KEEPERS);
        Campaign campaign = new Campaign(organisations.require(form.organisation()));
        if (!campaign.isKeptBy(viewer)) {
            throw new NotFound();
        }
        CampaignEvent described = campaign.describe(form, parent(form, viewer), document(form, viewer));
        campaigns.save(campaign);
        events.publishEvent(described);
        return campaign.id();
    }

    void update(UUID id, CampaignForm form, Viewer viewer) {
        Campaign campaign = campaigns.requireForChange(id, viewer);
        if (!Objects.equals(form.version(), campaign.version())) {
            throw new Stale(form, CampaignForm.of(campaign));
        }
        events.publishEvent(campaign.describe(form, parent(form, viewer), document(form, viewer)));
    }

    void discard(UUID id, Viewer viewer) {
        Campaign campaign = campaigns.requireForChange(id, viewer);
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

    void correctPledge(UUID id, UUID pledge, PledgeForm form, Viewer viewer) {
        Campaign campaign = campaigns.requireForChange(id, viewer);
        Pledge recorded = campaign.requirePledge(pledge);
        if (!Objects.equals(form.version(), recorded.version())) {
            throw new Stale(form, PledgeForm.of(recorded));
        }
        Organisation unit = form.unit() == null ? null : organisations.require(form.unit());
        events.publishEvent(campaign.correctPledge(pledge, form, unit));
    }

    private void change(UUID id, Viewer viewer, Function<Campaign, CampaignEvent> verb) {
        events.publishEvent(verb.apply(campaigns.requireForChange(id, viewer)));
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

    private @Nullable OfficialDocument document(CampaignForm form, Viewer viewer) {
        return form.document() == null ? null : documents.requireReadable(form.document(), viewer);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
