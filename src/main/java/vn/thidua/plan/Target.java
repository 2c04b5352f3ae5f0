package vn.thidua.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.Campaign;
import vn.thidua.shared.Refusal;

/** A number that a movement wants to reach (chỉ tiêu thi đua), in the plan's words and as something that can be measured. */
@Entity
@Table(name = "campaign_target")
class Target {

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Campaign campaign;

    private UUID organisationId;
    private int position;
    private String wording;
    private @Nullable String measure;

    @Enumerated(EnumType.STRING)
    private Comparison comparison;

    private BigDecimal bound;
    private @Nullable BigDecimal upperBound;
    private @Nullable String base;
    private @Nullable String source;

    protected Target() {}

    Target(Campaign campaign, int position, PlanForms.TargetForm form) {
        this.id = UUID.randomUUID();
        this.campaign = campaign;
        this.organisationId = campaign.organisation().id();
        this.position = position;
        describe(form);
    }

    /** Says what is asked, as long as the movement is not closed. */
    PlanEvent describe(PlanForms.TargetForm form) {
        campaign.requireOpen();
        boolean range = form.comparison() == Comparison.BETWEEN;
        if (range && (form.upperBound() == null || form.upperBound().compareTo(form.bound()) <= 0)) {
            throw new Refusal("campaign.rangeNeedsTwoEnds");
        }
        wording = form.wording();
        measure = form.measure();
        comparison = form.comparison();
        bound = form.bound();
        upperBound = range ? form.upperBound() : null;
        base = form.base();
        source = form.source();
        return wanted();
    }

    /** The announcement that it is to be reached. */
    PlanEvent wanted() {
        return new PlanEvent.TargetSet(organisationId, campaign.id(), campaign.name(), wording);
    }

    /** Changes places with another target of the movement. */
    PlanEvent changePlaces(Target other) {
        campaign.requireOpen();
        int place = position;
        position = other.position;
        other.position = place;
        return wanted();
    }

    /** Is taken out. */
    PlanEvent drop() {
        campaign.requireOpen();
        return new PlanEvent.TargetDropped(organisationId, campaign.id(), campaign.name(), wording);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    int position() {
        return position;
    }

    String wording() {
        return wording;
    }

    @Nullable
    String measure() {
        return measure;
    }

    Comparison comparison() {
        return comparison;
    }

    BigDecimal bound() {
        return bound;
    }

    @Nullable
    BigDecimal upperBound() {
        return upperBound;
    }

    @Nullable
    String base() {
        return base;
    }

    @Nullable
    String source() {
        return source;
    }
}
