package vn.thidua.shared;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A share of votes or people that must be reached, compared in whole numbers: eight of nine is not ninety percent.
 *
 * @param percent 1 to 100
 * @param base of what
 */
@Embeddable
public record Threshold(
        @Nullable Integer percent,
        @Enumerated(EnumType.STRING) @Nullable Base base) {

    /** What the share is taken of. */
    public enum Base {
        /** All members by the establishment decision, present or not. */
        TOTAL_MEMBERS,
        /** Members present. */
        PRESENT
    }

    public Threshold {
        if (percent != null && (percent < 1 || percent > 100)) {
            throw new Refusal("threshold.outOfRange", percent);
        }
    }

    public boolean reachedBy(int agreeing, int of) {
        return percent == null || (long) agreeing * 100 >= (long) percent * of;
    }

    /** The fewest who reach it; none are needed where nothing must be reached. */
    public int needed(int of) {
        return percent == null ? 0 : Math.toIntExact(((long) percent * of + 99) / 100);
    }
}
