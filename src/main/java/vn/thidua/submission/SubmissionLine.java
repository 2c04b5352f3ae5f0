package vn.thidua.submission;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.decision.Proposed;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.Refusal;

/** A nominee of a submission, with what those above replied. */
@Entity
@Table(name = "award_submission_line")
public class SubmissionLine {

    /** What those above replied. */
    public enum SuperiorReply {
        /** Chưa trả lời. */
        AWAITED("waiting", "hourglass-split"),
        /** Được tặng: by the superior's decision; stands in the ledger. */
        GRANTED("good", "check-circle"),
        /** Không được tặng, for a reason. */
        REFUSED("bad", "x-circle"),
        /** Trả lại: to be completed and submitted anew. */
        RETURNED("neutral", "reply");

        private final String tone;
        private final String icon;

        SuperiorReply(String tone, String icon) {
            this.tone = tone;
            this.icon = icon;
        }

        public String tone() {
            return tone;
        }

        public String icon() {
            return icon;
        }
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private Submission submission;

    private int place;

    @Embedded
    private Proposed proposed;

    @Enumerated(EnumType.STRING)
    private SuperiorReply reply;

    private @Nullable LocalDate repliedOn;
    private @Nullable String reason;
    private @Nullable UUID awardId;

    protected SubmissionLine() {}

    SubmissionLine(Submission submission, Organisation school, int place, Proposed proposed) {
        this.id = UUID.randomUUID();
        this.organisation = school;
        this.submission = submission;
        this.place = place;
        this.proposed = proposed;
        this.reply = SuperiorReply.AWAITED;
    }

    void grant(UUID award, LocalDate on) {
        requireAwaited();
        reply = SuperiorReply.GRANTED;
        repliedOn = on;
        awardId = award;
    }

    void deny(SuperiorReply how, String why, LocalDate on) {
        requireAwaited();
        reply = how;
        repliedOn = on;
        reason = why;
    }

    /** As if nobody had replied yet. */
    void await() {
        reply = SuperiorReply.AWAITED;
        repliedOn = null;
        reason = null;
        awardId = null;
    }

    private void requireAwaited() {
        if (!isAwaited()) {
            throw new Refusal("submission.repliedAlready", proposed.subjectName());
        }
    }

    public boolean isAwaited() {
        return reply == SuperiorReply.AWAITED;
    }

    public UUID id() {
        return id;
    }

    public int place() {
        return place;
    }

    public Proposed proposed() {
        return proposed;
    }

    public SuperiorReply reply() {
        return reply;
    }

    public @Nullable LocalDate repliedOn() {
        return repliedOn;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable UUID awardId() {
        return awardId;
    }
}
