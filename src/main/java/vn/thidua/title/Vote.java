package vn.thidua.title;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Threshold;

/**
 * How the council votes on a title (Decree 91/2017, Article 45(8), for the highest of them; else by the unit's own rules).
 *
 * @param ballot openly or secretly
 * @param percent the share of votes that must be reached; {@code null} while none is known
 * @param base what the share is taken of; {@code null} together with {@code percent}
 * @param absentWriting whether absent members vote in writing
 * @param source where the share comes from
 */
@Embeddable
public record Vote(
        @Enumerated(EnumType.STRING) VoteBallot ballot,
        @Nullable Integer percent,
        @Enumerated(EnumType.STRING) Threshold.@Nullable Base base,
        boolean absentWriting,
        @Nullable String source) {

    /** Whether hands or slips are counted. */
    public enum VoteBallot {
        OPEN,
        SECRET
    }

    public Vote {
        if ((percent == null) != (base == null)) {
            throw new Refusal("titleRule.thresholdNeedsBase");
        }
        if (percent != null) {
            new Threshold(percent, base);
        }
    }

    /** The share to be reached; without a percent every result reaches it. */
    public Threshold threshold() {
        return new Threshold(percent, base);
    }

    /** The fewest votes out of {@code voters} that reach the share. */
    public int votesNeeded(int voters) {
        return threshold().needed(voters);
    }
}
