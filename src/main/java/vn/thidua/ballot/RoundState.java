package vn.thidua.ballot;

/**
 * How far a round is. Prepared, it may still be changed; opened, nominees, voters and thresholds stand and votes are taken;
 * closed, no vote is taken any more and the count may begin; counted, the result stands. Cancelled, it has no result: whoever
 * needs one plans a new round. A closed round may be opened again until somebody has begun to count it.
 */
public enum RoundState {
    PREPARED,
    OPEN,
    CLOSED,
    COUNTED,
    CANCELLED;

    /** Whether the other state may come next. */
    public boolean leadsTo(RoundState next) {
        return switch (this) {
            case PREPARED -> next == OPEN || next == CANCELLED;
            case OPEN -> next == PREPARED || next == CLOSED || next == CANCELLED;
            case CLOSED -> next == OPEN || next == COUNTED || next == CANCELLED;
            case COUNTED -> next == CANCELLED;
            case CANCELLED -> false;
        };
    }
}
