package vn.thidua.conference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.ballot.RoundMethod;
import vn.thidua.scoring.RoundView;
import vn.thidua.scoring.ScoringState;
import vn.thidua.shared.Refusal;

/** The closing conference of a round of scoring (hội nghị tổng kết): it votes, proposes, and elects who leads the next year. */
@Entity
class Conference {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID organisationId;
    private UUID roundId;
    private LocalDate heldOn;
    private @Nullable String place;
    private @Nullable String chair;
    private @Nullable String secretary;
    private @Nullable String remarks;

    @Enumerated(EnumType.STRING)
    private RoundMethod method;

    private @Nullable Integer percent;
    private String flagTitle;
    private String certificateTitle;
    private String variant;
    private @Nullable UUID ballotId;
    private @Nullable Instant adoptedAt;
    private @Nullable Instant publishedAt;
    private @Nullable String publishedBy;
    private @Nullable String decision;
    private @Nullable Instant handedOverAt;

    protected Conference() {}

    Conference(RoundView round, ConferenceForm form) {
        this.id = UUID.randomUUID();
        this.organisationId = round.organisationId();
        this.roundId = round.id();
        follow(form);
    }

    /** Takes other words and rules; what is voted on already stays as it was. */
    ConferenceEvent arrange(RoundView round, ConferenceForm form) {
        if (ballotId != null && (method != form.method() || !java.util.Objects.equals(percent, form.percent()))) {
            throw new Refusal("conference.votePlanned");
        }
        follow(form);
        return new ConferenceEvent.Arranged(organisationId, id, round.name());
    }

    private void follow(ConferenceForm form) {
        if (form.method() == RoundMethod.OPEN) {
            throw new Refusal("conference.secretOnly");
        }
        heldOn = form.heldOn();
        place = form.place();
        chair = form.chair();
        secretary = form.secretary();
        remarks = form.remarks();
        method = form.method();
        percent = form.percent();
        flagTitle = form.flagTitle();
        certificateTitle = form.certificateTitle();
        variant = form.variant() == null ? "" : form.variant().strip();
    }

    /** A ballot is planned; another takes its place only while no result stands. */
    ConferenceEvent vote(RoundView round, UUID ballot) {
        requireConvened(round);
        if (adoptedAt != null) {
            throw new Refusal("conference.voted");
        }
        ballotId = ballot;
        return new ConferenceEvent.VotePrepared(organisationId, id, round.name());
    }

    /** The counted votes stand in the ranking. */
    ConferenceEvent adopt(RoundView round, Instant now) {
        requireConvened(round);
        requireUnpublished();
        adoptedAt = now;
        return new ConferenceEvent.VotesAdopted(organisationId, id, round.name());
    }

    /** The proposal is published: nothing of it changes any more. */
    ConferenceEvent publish(RoundView round, int units, @Nullable String by, String who, Instant now) {
        if (round.state() != ScoringState.FINAL) {
            throw new Refusal("conference.notFinal");
        }
        requireUnpublished();
        decision = by;
        publishedAt = now;
        publishedBy = who;
        return new ConferenceEvent.ProposalPublished(organisationId, id, round.name(), units);
    }

    /** The round is open again: what was published stands no longer. The decision under which it was; nothing where none was published. */
    Optional<Published> takeBack() {
        if (publishedAt == null) {
            return Optional.empty();
        }
        var taken = new Published(decision);
        decision = null;
        publishedAt = null;
        publishedBy = null;
        return Optional.of(taken);
    }

    /** What a publication wrote its places with. */
    record Published(@Nullable String decision) {}

    /** The next year's offices were given to who was elected. */
    ConferenceEvent handOver(RoundView round, Instant now) {
        handedOverAt = now;
        return new ConferenceEvent.OfficesHandedOver(
                organisationId, id, round.name(), round.year().next().toString());
    }

    void requireUnpublished() {
        if (publishedAt != null) {
            throw new Refusal("conference.published");
        }
    }

    static void requireConvened(RoundView round) {
        if (round.state() != ScoringState.CONFERENCE && round.state() != ScoringState.FINAL) {
            throw new Refusal("conference.notConvened");
        }
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public @Nullable String place() {
        return place;
    }

    public @Nullable String chair() {
        return chair;
    }

    public @Nullable String secretary() {
        return secretary;
    }

    public @Nullable String remarks() {
        return remarks;
    }

    public RoundMethod method() {
        return method;
    }

    public @Nullable Integer percent() {
        return percent;
    }

    public String flagTitle() {
        return flagTitle;
    }

    public String certificateTitle() {
        return certificateTitle;
    }

    public String variant() {
        return variant;
    }

    public @Nullable UUID ballotId() {
        return ballotId;
    }

    public @Nullable Instant adoptedAt() {
        return adoptedAt;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable String publishedBy() {
        return publishedBy;
    }

    public @Nullable String decision() {
        return decision;
    }

    public @Nullable Instant handedOverAt() {
        return handedOverAt;
    }
}
