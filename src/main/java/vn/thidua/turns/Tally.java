package vn.thidua.turns;

import org.jspecify.annotations.Nullable;
import vn.thidua.evaluation.RatingLevel;

/**
 * Turns counted: so many of each level, so many excused, so many that still wait for a level or for their month to be closed.
 */
public record Tally(long excellent, long good, long fair, long poor, long excused, long waiting) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(
                excellent + other.excellent,
                good + other.good,
                fair + other.fair,
                poor + other.poor,
                excused + other.excused,
                waiting + other.waiting);
    }

    static Tally of(@Nullable RatingLevel level, boolean exempt, boolean closed, long turns) {
        if (exempt) {
            return new Tally(0, 0, 0, 0, turns, 0);
        }
        if (level == null || !closed) {
            return new Tally(0, 0, 0, 0, 0, turns);
        }
        return switch (level) {
            case HTXSNV -> new Tally(turns, 0, 0, 0, 0, 0);
            case HTTNV -> new Tally(0, turns, 0, 0, 0, 0);
            case HTNV -> new Tally(0, 0, turns, 0, 0, 0);
            case KHTNV -> new Tally(0, 0, 0, turns, 0, 0);
        };
    }

    public long of(RatingLevel level) {
        return switch (level) {
            case HTXSNV -> excellent;
            case HTTNV -> good;
            case HTNV -> fair;
            case KHTNV -> poor;
        };
    }

    /** Turns of closed months that have a level. */
    public long rated() {
        return excellent + good + fair + poor;
    }

    /** On the list, rated or not. */
    public long listed() {
        return rated() + excused + waiting;
    }
}
