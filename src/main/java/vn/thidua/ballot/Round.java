package vn.thidua.ballot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Refusal;

/**
 * A round of voting (lượt bỏ phiếu). Its row is what everybody waits at: who casts a vote shares it, who closes the round takes
 * it alone, so that each ballot is either in before the closing or not at all.
 */
@Entity
@Table(name = "ballot_round")
class Round {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID organisationId;
    private String subject;

    @Enumerated(EnumType.STRING)
    private RoundMethod method;

    @Enumerated(EnumType.STRING)
    private RoundState state;

    private int totalMembers;
    private int present;
    private @Nullable LocalDate writtenUntil;
    private @Nullable UUID previousRoundId;
    private @Nullable String link;
    private byte @Nullable [] publicKey;
    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant countedAt;
    private @Nullable Integer issued;
    private @Nullable Integer collected;

    @Column(name = "valid")
    private @Nullable Integer validBallots;

    private @Nullable Integer invalid;
    private @Nullable Integer blank;
    private byte @Nullable [] manifest;
    private @Nullable String cancelReason;

    protected Round() {}

    Round(RoundPlan plan) {
        this.id = UUID.randomUUID();
        this.organisationId = plan.organisationId();
        this.state = RoundState.PREPARED;
        follow(plan);
    }

    /** What the plan says of the round itself. */
    RoundEvent plan(RoundPlan plan) {
        if (!organisationId.equals(plan.organisationId())) {
            throw new Refusal("ballot.otherBody");
        }
        requirePrepared();
        follow(plan);
        publicKey = null;
        return new RoundEvent.Planned(organisationId, id, subject);
    }

    private void follow(RoundPlan plan) {
        plan.check();
        subject = plan.subject().strip();
        method = plan.method();
        totalMembers = plan.totalMembers();
        present = plan.present();
        writtenUntil = plan.writtenUntil();
        previousRoundId = plan.previousRound();
        link = plan.link();
    }

    void requirePrepared() {
        if (state != RoundState.PREPARED) {
            throw new Refusal("ballot.planStands");
        }
    }

    /** Takes the key to which ballots will be sealed; a key of an earlier time opens nothing any more. */
    RoundEvent seal(byte[] key) {
        requirePrepared();
        if (method != RoundMethod.SECRET) {
            throw new Refusal("ballot.notSecret");
        }
        publicKey = key.clone();
        return new RoundEvent.SealMade(organisationId, id, subject);
    }

    /**
     * Opens the voting.
     *
     * @param sharesTaken whether each teller has taken the code
     */
    RoundEvent open(boolean sharesTaken, Instant now) {
        if (method == RoundMethod.SECRET && (publicKey == null || !sharesTaken)) {
            throw new Refusal("ballot.codesNotTaken");
        }
        become(RoundState.OPEN);
        openedAt = now;
        return new RoundEvent.Opened(organisationId, id, subject);
    }

    /** Takes the opening back while nobody has voted. */
    RoundEvent withdrawOpening(boolean untouched, @Nullable String reason) {
        if (!untouched) {
            throw new Refusal("ballot.alreadyVoted");
        }
        become(RoundState.PREPARED);
        openedAt = null;
        return new RoundEvent.OpeningWithdrawn(organisationId, id, subject, because(reason));
    }

    RoundEvent close(Instant now) {
        become(RoundState.CLOSED);
        closedAt = now;
        return new RoundEvent.Closed(organisationId, id, subject);
    }

    /** Opens a closed round again while nobody has begun to count it. */
    RoundEvent reopen(boolean uncounted, @Nullable String reason) {
        if (!uncounted) {
            throw new Refusal("ballot.countBegun");
        }
        become(RoundState.OPEN);
        closedAt = null;
        return new RoundEvent.Reopened(organisationId, id, subject, because(reason));
    }

    RoundEvent count(Totals totals, Instant now) {
        become(RoundState.COUNTED);
        countedAt = now;
        issued = totals.issued();
        collected = totals.collected();
        validBallots = totals.valid();
        invalid = totals.invalid();
        blank = totals.blank();
        manifest = totals.manifest();
        return new RoundEvent.Counted(organisationId, id, subject);
    }

    RoundEvent cancel(@Nullable String reason) {
        String why = because(reason);
        become(RoundState.CANCELLED);
        cancelReason = why;
        return new RoundEvent.Cancelled(organisationId, id, subject, why);
    }

    private void become(RoundState next) {
        if (!state.leadsTo(next)) {
            throw new Refusal("ballot.state." + state);
        }
        state = next;
    }

    static String because(@Nullable String reason) {
        if (reason == null || reason.strip().length() < 3 || reason.strip().length() > 500) {
            throw new Refusal("ballot.reason");
        }
        return reason.strip();
    }

    void requireClosed() {
        if (state != RoundState.CLOSED) {
            throw new Refusal("ballot.notClosed");
        }
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    String subject() {
        return subject;
    }

    RoundMethod method() {
        return method;
    }

    RoundState state() {
        return state;
    }

    @Nullable
    LocalDate writtenUntil() {
        return writtenUntil;
    }

    byte @Nullable [] publicKey() {
        return publicKey == null ? null : publicKey.clone();
    }
}
