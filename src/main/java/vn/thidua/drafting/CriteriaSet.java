package vn.thidua.drafting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Arena;
import vn.thidua.criteria.CriteriaState;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/**
 * A set of criteria on its way: written as a draft, put in force once, then only ended. What was scored by it keeps it; a change
 * is a new version.
 */
@Entity
class CriteriaSet {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private Arena arena;

    private String name;

    @Enumerated(EnumType.STRING)
    private CriteriaState state;

    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable UUID previousId;
    private BigDecimal scale;
    private boolean overScale;
    private @Nullable BigDecimal excellentFrom;
    private @Nullable BigDecimal goodFrom;
    private @Nullable BigDecimal fairFrom;
    private @Nullable String basis;
    private boolean verified;

    protected CriteriaSet() {}

    /** A draft of the viewer's house. */
    CriteriaSet(UUID house, SetForm form) {
        this.id = UUID.randomUUID();
        this.organisationId = house;
        this.arena = form.arena();
        this.state = CriteriaState.DRAFT;
        write(form);
    }

    /** The announcement that it was begun. */
    CriteriaEvent begun() {
        return new CriteriaEvent.Begun(organisationId, id, name);
    }

    /** A draft that will follow this one and begins as its copy. */
    CriteriaSet next(LocalDate from) {
        if (isDraft()) {
            throw new Refusal("criteria.stillDraft");
        }
        var next = new CriteriaSet(
                organisationId, SetForm.of(this).from(from.isAfter(validFrom) ? from : validFrom.plusDays(1)));
        next.previousId = id;
        return next;
    }

    /** Changes what is said of the whole; only of a draft. */
    CriteriaEvent change(SetForm form) {
        requireDraft();
        if (form.arena() != arena) {
            throw new Refusal("criteria.arenaStays");
        }
        write(form);
        return new CriteriaEvent.Changed(organisationId, id, name);
    }

    private void write(SetForm form) {
        name = form.name().strip();
        validFrom = form.validFrom();
        validTo = form.validTo();
        scale = form.scale();
        overScale = form.overScale();
        excellentFrom = form.excellentFrom();
        goodFrom = form.goodFrom();
        fairFrom = form.fairFrom();
        basis = form.basis();
        verified = form.verified() && basis != null;
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new Refusal("period.reversed", validFrom, validTo);
        }
        refuseThresholds();
    }

    private void refuseThresholds() {
        boolean none = excellentFrom == null && goodFrom == null && fairFrom == null;
        if (none) {
            return;
        }
        if (excellentFrom == null || goodFrom == null || fairFrom == null) {
            throw new Refusal("criteria.thresholdsTogether");
        }
        if (excellentFrom.compareTo(goodFrom) <= 0 || goodFrom.compareTo(fairFrom) <= 0 || fairFrom.signum() <= 0) {
            throw new Refusal("criteria.thresholdsFall");
        }
    }

    /** From its first day on sheets are scored by it, and nobody changes it any more. */
    CriteriaEvent putInForce(CriteriaTree tree) {
        requireDraft();
        List<Checks.Fault> faults = Checks.of(tree);
        if (!faults.isEmpty()) {
            throw new Refusal("criteria.faulty", faults.size());
        }
        state = CriteriaState.IN_FORCE;
        return new CriteriaEvent.PutInForce(organisationId, id, name, validFrom.toString());
    }

    /** Ends the day before another of its kind begins. */
    void giveWay(LocalDate successorFrom) {
        if (!validFrom.isBefore(successorFrom)) {
            throw new Refusal("criteria.sameDay", name, validFrom);
        }
        if (validTo == null || !validTo.isBefore(successorFrom)) {
            validTo = successorFrom.minusDays(1);
        }
    }

    /** Nothing new is scored by it from tomorrow on. */
    CriteriaEvent withdraw(LocalDate today, String reason) {
        if (state != CriteriaState.IN_FORCE) {
            throw new Refusal("criteria.notInForce");
        }
        state = CriteriaState.WITHDRAWN;
        LocalDate last = today.isBefore(validFrom) ? validFrom : today;
        validTo = validTo == null || last.isBefore(validTo) ? last : validTo;
        return new CriteriaEvent.Withdrawn(organisationId, id, name, reason);
    }

    /** The announcement that the draft was thrown away. */
    CriteriaEvent discarded() {
        requireDraft();
        return new CriteriaEvent.Discarded(organisationId, id, name);
    }

    /** The announcement that one of its criteria was written or taken out. */
    CriteriaEvent worked(String code, boolean removed) {
        requireDraft();
        return removed
                ? new CriteriaEvent.ItemRemoved(organisationId, id, name, code)
                : new CriteriaEvent.ItemWritten(organisationId, id, name, code);
    }

    void requireDraft() {
        if (!isDraft()) {
            throw new Refusal("criteria.stands");
        }
    }

    boolean isKeptBy(Viewer viewer) {
        return viewer.homeId().equals(organisationId) && arena.isKeptBy(viewer);
    }

    boolean isDraft() {
        return state == CriteriaState.DRAFT;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID organisationId() {
        return organisationId;
    }

    Arena arena() {
        return arena;
    }

    String name() {
        return name;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    BigDecimal scale() {
        return scale;
    }

    boolean overScale() {
        return overScale;
    }

    @Nullable
    BigDecimal excellentFrom() {
        return excellentFrom;
    }

    @Nullable
    BigDecimal goodFrom() {
        return goodFrom;
    }

    @Nullable
    BigDecimal fairFrom() {
        return fairFrom;
    }

    @Nullable
    String basis() {
        return basis;
    }

    boolean verified() {
        return verified;
    }
}
