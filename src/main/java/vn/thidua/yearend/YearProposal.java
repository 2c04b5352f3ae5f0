package vn.thidua.yearend;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.rollup.RollupRule;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The proposal for a year's ratings of a school's people, or of its units: drafted, then confirmed by the rector. */
@Entity
class YearProposal {

    /** Where it stands. */
    enum YearProposalState {
        DRAFT("pencil-square", "waiting"),
        CONFIRMED("patch-check", "done");

        private final String icon;
        private final String tone;

        YearProposalState(String icon, String tone) {
            this.icon = icon;
            this.tone = tone;
        }

        public String icon() {
            return icon;
        }

        public String tone() {
            return tone;
        }
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "organisation_id")
    private UUID organisationId;

    private EmulationYear emulationYear;

    @Enumerated(EnumType.STRING)
    private RatedSubject subjectKind;

    private String ruleName;
    private boolean ruleVerified;
    private boolean outstanding;

    @Enumerated(EnumType.STRING)
    private YearProposalState state;

    private String madeBy;
    private Instant madeAt;
    private @Nullable String decision;
    private @Nullable LocalDate decidedOn;
    private @Nullable String overReason;
    private @Nullable String confirmedBy;
    private @Nullable Instant confirmedAt;

    protected YearProposal() {}

    YearProposal(UUID school, EmulationYear year, RatedSubject kind, RollupRule rule, Viewer maker, Instant now) {
        this.id = UUID.randomUUID();
        this.organisationId = school;
        this.emulationYear = year;
        this.subjectKind = kind;
        this.state = YearProposalState.DRAFT;
        made(rule, maker, now);
    }

    /** Made, or made anew, from the months. */
    final ProposalEvent made(RollupRule rule, Viewer maker, Instant now) {
        requireDraft();
        ruleName = rule.name();
        ruleVerified = rule.isVerified();
        madeBy = maker.displayName();
        madeAt = now;
        return new ProposalEvent.Made(organisationId, id, emulationYear.toString(), subjectKind);
    }

    void requireDraft() {
        if (state != YearProposalState.DRAFT) {
            throw new Refusal("yearend.confirmed");
        }
    }

    /** Claims the share of an outstanding organisation, or not. */
    void claimOutstanding(boolean claimed) {
        requireDraft();
        outstanding = claimed;
    }

    /** Becomes the rector's decision. */
    ProposalEvent confirm(ConfirmationForm form, int ratings, Viewer rector, Instant now) {
        requireDraft();
        state = YearProposalState.CONFIRMED;
        decision = form.decision();
        decidedOn = form.decidedOn();
        overReason = form.overReason();
        confirmedBy = rector.displayName();
        confirmedAt = now;
        return new ProposalEvent.Confirmed(
                organisationId, id, emulationYear.toString(), subjectKind, ratings, form.decision());
    }

    /** Is a draft again. */
    ProposalEvent withdraw(String reason) {
        if (state != YearProposalState.CONFIRMED) {
            throw new Refusal("yearend.notConfirmed");
        }
        state = YearProposalState.DRAFT;
        decision = null;
        decidedOn = null;
        overReason = null;
        confirmedBy = null;
        confirmedAt = null;
        return new ProposalEvent.Withdrawn(organisationId, id, emulationYear.toString(), subjectKind, reason);
    }

    /** The announcement that the draft was thrown away. */
    ProposalEvent removed() {
        requireDraft();
        return new ProposalEvent.Removed(organisationId, id, emulationYear.toString(), subjectKind);
    }

    /** Secretary and rector of the school draft it. */
    static boolean isKeptBy(Viewer viewer, UUID school) {
        return viewer.mayChange(school) && (viewer.is(Role.SCHOOL_SECRETARY, school) || viewer.is(Role.RECTOR, school));
    }

    boolean isReadableBy(Viewer viewer) {
        return isKeptBy(viewer, organisationId);
    }

    public boolean isChangeableBy(Viewer viewer) {
        return isDraft() && isKeptBy(viewer, organisationId);
    }

    /** The rector alone. */
    public boolean isConfirmableBy(Viewer viewer) {
        return isDraft() && isDecidedBy(viewer);
    }

    public boolean isWithdrawableBy(Viewer viewer) {
        return !isDraft() && isDecidedBy(viewer);
    }

    private boolean isDecidedBy(Viewer viewer) {
        return viewer.mayChange(organisationId) && viewer.is(Role.RECTOR, organisationId);
    }

    public boolean isDraft() {
        return state == YearProposalState.DRAFT;
    }

    public UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public EmulationYear year() {
        return emulationYear;
    }

    public RatedSubject subjectKind() {
        return subjectKind;
    }

    public String ruleName() {
        return ruleName;
    }

    public boolean isRuleVerified() {
        return ruleVerified;
    }

    public boolean isOutstanding() {
        return outstanding;
    }

    public YearProposalState state() {
        return state;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public @Nullable String decision() {
        return decision;
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    public @Nullable String overReason() {
        return overReason;
    }

    public @Nullable String confirmedBy() {
        return confirmedBy;
    }

    public @Nullable Instant confirmedAt() {
        return confirmedAt;
    }
}
