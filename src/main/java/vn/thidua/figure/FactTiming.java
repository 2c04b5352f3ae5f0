package vn.thidua.figure;

/** Which facts a figure takes, by when they begin and end; a moment begins and ends on one day. */
public enum FactTiming {
    /** Began before the period and had not ended then. */
    CARRIED(1),
    /** Began in the period. */
    OPENED(2),
    /** Happened in the period. */
    WITHIN(2),
    /** Ended in the period. */
    CLOSED(4),
    /** Carried over or opened. */
    PRESENT(3),
    /** In force on the last day of the period: plans, posts, what holds for a year. */
    STANDING(8),
    /** Begun and not ended by the last day of the period. */
    RUNNING(16);

    private final int mask;

    FactTiming(int mask) {
        this.mask = mask;
    }

    /** The bits by which the database tells how a fact lies to a period; a fact counts when it has one of them. */
    int mask() {
        return mask;
    }
}
