package vn.thidua.campaign;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.OfficialDocument;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/**
 * An emulation movement (phong trào thi đua) or drive (cuộc vận động) in the record of the body that keeps it, with the units
 * that launched it and the pledges signed. It is drafted, launched, and closed with a review.
 */
@Entity
public class Campaign {

    /** Who keeps a movement's record, each in an organisation of their own. */
    public static final Role[] KEEPERS = {
        Role.SCHOOL_SECRETARY, Role.RECTOR, Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER
    };

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Campaign parent;

    @Enumerated(EnumType.STRING)
    private CampaignLevel level;

    @Enumerated(EnumType.STRING)
    private CampaignKind kind;

    @Enumerated(EnumType.STRING)
    private CampaignState state = CampaignState.DRAFT;

    private String name;
    private @Nullable String theme;
    private EmulationYear emulationYear;

    @Embedded
    private Period valid;

    /** In the register; an association would not load where the wall hides the row. */
    private @Nullable UUID documentId;

    private @Nullable String documentNumber;
    private @Nullable LocalDate documentDate;
    private @Nullable String content;
    private @Nullable String interimReview;
    private @Nullable String finalReview;
    private @Nullable LocalDate launchedOn;
    private @Nullable LocalDate closedOn;

    @ElementCollection
    @CollectionTable(name = "campaign_unit", joinColumns = @JoinColumn(name = "campaign_id"))
    @MapKeyColumn(name = "unit_id")
    @OptimisticLock(excluded = true)
    private Map<UUID, UnitLaunch> units = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "pledge", joinColumns = @JoinColumn(name = "campaign_id"))
    @MapKeyColumn(name = "id")
    @OptimisticLock(excluded = true)
    private Map<UUID, Pledge> pledges = new HashMap<>();

    protected Campaign() {}

    /** A draft in the record of a body; {@link #describe} fills it. */
    Campaign(Organisation organisation) {
        if (organisation.kind().isUnit()) {
            throw new Refusal("campaign.keptByBody");
        }
        this.id = UUID.randomUUID();
        this.organisation = organisation;
    }

    /** Sets the particulars, as long as the movement is not closed. */
    CampaignEvent describe(
            CampaignForms.CampaignForm form, @Nullable Campaign parent, @Nullable OfficialDocument document) {
        requireOpen();
        for (Campaign above = parent; above != null; above = above.parent()) {
            if (above.id().equals(id)) {
                throw new Refusal("campaign.parentCircle");
            }
        }
        if (parent != null && parent.state() == CampaignState.DRAFT) {
            throw new Refusal("campaign.parentDraft");
        }
        this.valid = new Period(form.from(), form.to());
        this.emulationYear = EmulationYear.parse(form.emulationYear());
        this.parent = parent;
        this.level = form.level();
        this.kind = form.kind();
        this.name = form.name();
        this.theme = form.theme();
        this.documentId = document == null ? null : document.id();
        boolean asRegistered = document != null && form.documentNumber() == null;
        this.documentNumber = asRegistered ? document.number() : form.documentNumber();
        this.documentDate = asRegistered ? document.issuedOn() : form.documentDate();
        this.content = form.content();
        this.interimReview = form.interimReview();
        this.finalReview = form.finalReview();
        return new CampaignEvent.Described(organisation.id(), id, name);
    }

    /** Is launched; from now on it is read below. */
    CampaignEvent launch(LocalDate on) {
        if (state != CampaignState.DRAFT) {
            throw new Refusal("campaign.notDraft");
        }
        enter(CampaignState.LAUNCHED);
        launchedOn = on;
        return new CampaignEvent.Launched(organisation.id(), id, name, on);
    }

    /** Is closed after its review. */
    CampaignEvent close(LocalDate on) {
        enter(CampaignState.CLOSED);
        closedOn = on;
        return new CampaignEvent.Closed(organisation.id(), id, name, on);
    }

    /** Is opened again, for a reason that the journal keeps. */
    CampaignEvent reopen(@Nullable String reason) {
        if (state != CampaignState.CLOSED) {
            throw new Refusal("campaign.notClosed");
        }
        if (reason == null || reason.isBlank()) {
            throw new Refusal("campaign.reopenNeedsReason");
        }
        enter(CampaignState.LAUNCHED);
        closedOn = null;
        return new CampaignEvent.Reopened(organisation.id(), id, name, reason.strip());
    }

    /** May only be thrown away before anybody has seen it. */
    CampaignEvent discard() {
        if (state != CampaignState.DRAFT) {
            throw new Refusal("campaign.notDraft");
        }
        return new CampaignEvent.Discarded(organisation.id(), id, name);
    }

    /** A faculty or office of the school launched it among its people. */
    CampaignEvent launchIn(Organisation unit, LocalDate on) {
        requireLaunched();
        requireOwnUnit(unit);
        if (units.putIfAbsent(unit.id(), new UnitLaunch(organisation.id(), on)) != null) {
            throw new Refusal("campaign.unitAlreadyLaunched", unit.name());
        }
        return new CampaignEvent.UnitLaunched(organisation.id(), id, name, unit.name(), on);
    }

    /** Takes back a unit's launch recorded by mistake. */
    CampaignEvent withdraw(UUID unit) {
        requireLaunched();
        if (units.remove(unit) == null) {
            throw new NotFound();
        }
        return new CampaignEvent.UnitWithdrawn(organisation.id(), id, name, unit);
    }

    /** Records a pledge that was signed. */
    CampaignEvent sign(CampaignForms.PledgeForm form, @Nullable Organisation unit) {
        requireLaunched();
        if (unit != null) {
            requireOwnUnit(unit);
        }
        pledges.put(UUID.randomUUID(), pledge(form, 0));
        return new CampaignEvent.PledgeSigned(organisation.id(), id, name, form.parties(), form.signedOn());
    }

    /** Corrects what was recorded of a pledge. */
    CampaignEvent correctPledge(UUID id, CampaignForms.PledgeForm form, @Nullable Organisation unit) {
        requireLaunched();
        if (unit != null) {
            requireOwnUnit(unit);
        }
        pledges.put(id, pledge(form, requirePledge(id).version() + 1));
        return new CampaignEvent.PledgeCorrected(organisation.id(), this.id, name, form.parties());
    }

    private Pledge pledge(CampaignForms.PledgeForm form, int version) {
        return new Pledge(organisation.id(), version, form.unit(), form.parties(), form.content(), form.signedOn());
    }

    Pledge requirePledge(UUID pledge) {
        Pledge found = pledges.get(pledge);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    /** Takes out a pledge recorded by mistake. */
    CampaignEvent removePledge(UUID pledge) {
        requireLaunched();
        Pledge removed = requirePledge(pledge);
        pledges.remove(pledge);
        return new CampaignEvent.PledgeRemoved(organisation.id(), id, name, removed.parties());
    }

    /** The secretary and rector of the school, the cluster's secretary, the superior body's officer: each their own. */
    public boolean isKeptBy(Viewer viewer) {
        for (Role keeper : KEEPERS) {
            if (viewer.is(keeper, organisation.id())) {
                return true;
            }
        }
        return false;
    }

    /** The bodies whose records the viewer keeps. */
    public static Set<UUID> keptBy(Viewer viewer) {
        return Stream.of(KEEPERS)
                .flatMap(keeper -> viewer.organisationsAs(keeper).stream())
                .collect(Collectors.toSet());
    }

    /** A draft is nobody's business but its keepers'. */
    boolean isVisibleTo(Viewer viewer) {
        return state != CampaignState.DRAFT || isKeptBy(viewer);
    }

    public boolean isChangeableBy(Viewer viewer) {
        return state != CampaignState.CLOSED && isKeptBy(viewer);
    }

    /** Who may record that a unit launched it or signed a pledge: its head, and the keepers. */
    public boolean mayTakePart(UUID unit, Viewer viewer) {
        return state == CampaignState.LAUNCHED && (isKeptBy(viewer) || viewer.is(Role.UNIT_HEAD, unit));
    }

    private void enter(CampaignState next) {
        if (!state.mayBecome(next)) {
            throw new Refusal("campaign.notLaunched");
        }
        state = next;
    }

    /** What belongs to it may be changed. */
    public void requireOpen() {
        if (state == CampaignState.CLOSED) {
            throw new Refusal("campaign.closed");
        }
    }

    /** It is running, so that somebody may take part and tasks may be done. */
    public void requireLaunched() {
        if (state != CampaignState.LAUNCHED) {
            throw new Refusal("campaign.notLaunched");
        }
    }

    /** A faculty or office of the body that keeps it; any other does not exist for it. */
    public void requireOwnUnit(Organisation unit) {
        if (!unit.kind().isUnit() || !Objects.equals(unit.body().id(), organisation.id())) {
            throw new NotFound();
        }
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Organisation organisation() {
        return organisation;
    }

    public @Nullable Campaign parent() {
        return parent;
    }

    public CampaignLevel level() {
        return level;
    }

    public CampaignKind kind() {
        return kind;
    }

    public CampaignState state() {
        return state;
    }

    public String name() {
        return name;
    }

    public @Nullable String theme() {
        return theme;
    }

    public EmulationYear emulationYear() {
        return emulationYear;
    }

    public Period valid() {
        return valid;
    }

    public @Nullable UUID documentId() {
        return documentId;
    }

    public @Nullable String documentNumber() {
        return documentNumber;
    }

    public @Nullable LocalDate documentDate() {
        return documentDate;
    }

    public @Nullable String content() {
        return content;
    }

    public @Nullable String interimReview() {
        return interimReview;
    }

    public @Nullable String finalReview() {
        return finalReview;
    }

    public @Nullable LocalDate launchedOn() {
        return launchedOn;
    }

    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    public Map<UUID, UnitLaunch> units() {
        return Map.copyOf(units);
    }

    public Map<UUID, Pledge> pledges() {
        return Map.copyOf(pledges);
    }

    /** When a unit launched the movement among its people. */
    @Embeddable
    record UnitLaunch(UUID organisationId, LocalDate launchedOn) {}

    /** Who promised what to whom, and when (giao ước thi đua). */
    @Embeddable
    record Pledge(
            UUID organisationId,
            int version,
            @Nullable UUID unitId,
            String parties,
            @Nullable String content,
            LocalDate signedOn) {}
}
