package vn.thidua.yearend;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.evaluation.RatingLevel;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.yearend.Circumstances.Bearing;

/** One person or unit of a proposal: what the months gave, what bears on it, what is proposed and why it was decided otherwise. */
@Entity
@Table(name = "year_proposal_line")
class ProposalLine {

    /** What the months and the service of one say; made anew whenever the proposal is. */
    record Finding(
            @Nullable UUID person,
            UUID unit,
            boolean leader,
            boolean head,
            @Nullable RatingLevel rolledUp,
            String grounds,
            @Nullable RatingLevel level,
            Bearing bearing,
            @Nullable String circumstances) {

        UUID subject() {
            return person == null ? unit : person;
        }
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "proposal_id")
    private UUID proposalId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "person_id")
    private @Nullable UUID personId;

    @Column(name = "unit_id")
    private UUID unitId;

    private boolean leader;
    private boolean head;

    @Enumerated(EnumType.STRING)
    private @Nullable RatingLevel rolledUp;

    private String grounds;

    @Enumerated(EnumType.STRING)
    private @Nullable RatingLevel level;

    @Enumerated(EnumType.STRING)
    private Bearing bearing;

    private @Nullable String circumstances;
    private @Nullable String reason;
    private @Nullable String decidedBy;

    @Column(name = "rating_id")
    private @Nullable UUID ratingId;

    protected ProposalLine() {}

    ProposalLine(YearProposal proposal, Finding finding) {
        this.id = UUID.randomUUID();
        this.proposalId = proposal.id();
        this.organisationId = proposal.organisationId();
        this.personId = finding.person();
        this.unitId = finding.unit();
        find(finding);
    }

    /** Takes in what the months say now; what somebody decided stays decided, unless the subject was rated meanwhile. */
    final void find(Finding finding) {
        unitId = finding.unit();
        leader = finding.leader();
        head = finding.head();
        rolledUp = finding.rolledUp();
        grounds = finding.grounds();
        circumstances = finding.circumstances();
        bearing = finding.bearing();
        if (reason == null || bearing == Bearing.RATED_ALREADY) {
            level = finding.level();
            reason = null;
            decidedBy = null;
        }
    }

    /** Decides otherwise than the months, or what they could not decide; no level: not rated. */
    void decide(@Nullable RatingLevel decided, String why, Viewer viewer) {
        if (bearing == Bearing.RATED_ALREADY) {
            throw new Refusal("yearend.ratedAlready");
        }
        level = decided;
        reason = why;
        decidedBy = viewer.displayName();
    }

    /** Whether it becomes a rating when the proposal is confirmed. */
    boolean isToBeRated() {
        boolean waits = reason == null && (bearing == Bearing.PAUSED || bearing == Bearing.NOT_RATED);
        return level != null && bearing != Bearing.RATED_ALREADY && !waits;
    }

    /** Whether somebody has to decide first. */
    boolean isOpen() {
        return bearing == Bearing.ASKS && reason == null;
    }

    void becomes(@Nullable UUID rating) {
        ratingId = rating;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID proposalId() {
        return proposalId;
    }

    UUID organisationId() {
        return organisationId;
    }

    UUID subject() {
        return Objects.requireNonNullElse(personId, unitId);
    }

    @Nullable
    RatingLevel level() {
        return level;
    }

    Bearing bearing() {
        return bearing;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    UUID ratingId() {
        return ratingId;
    }
}
