package vn.thidua.research;

import vn.thidua.research.ResearchWork.WorkKind;

/**
 * How far a work has come. Whoever has an idea registers it; topics and schemes are then carried out; in the end an initiative is
 * recognised, a topic or scheme accepted, or either refused. A decision can be taken back to {@link #REGISTERED} as long as no
 * award rests on it.
 */
public enum WorkState {
    /** Đăng ký. */
    REGISTERED,
    /** Đang thực hiện. */
    IN_PROGRESS,
    /** Được công nhận: an initiative. */
    RECOGNISED,
    /** Nghiệm thu: a topic or scheme. */
    ACCEPTED,
    /** Không công nhận, không nghiệm thu. */
    REFUSED;

    /** Nothing follows but taking the decision back. */
    public boolean isDecided() {
        return this == RECOGNISED || this == ACCEPTED || this == REFUSED;
    }

    /** Counts as evidence. */
    public boolean isProof() {
        return this == RECOGNISED || this == ACCEPTED;
    }

    /** Initiatives are recognised, topics and schemes accepted. */
    boolean fits(WorkKind kind) {
        return this != (kind == WorkKind.INITIATIVE ? ACCEPTED : RECOGNISED);
    }

    /** What a favourable decision makes of a work of this kind. */
    static WorkState proofOf(WorkKind kind) {
        return kind == WorkKind.INITIATIVE ? RECOGNISED : ACCEPTED;
    }

    /** How its chip looks. */
    public String tone() {
        return switch (this) {
            case REGISTERED, IN_PROGRESS -> "waiting";
            case RECOGNISED, ACCEPTED -> "good";
            case REFUSED -> "bad";
        };
    }

    public String icon() {
        return switch (this) {
            case REGISTERED -> "pencil-square";
            case IN_PROGRESS -> "hourglass-split";
            case RECOGNISED, ACCEPTED -> "check-circle";
            case REFUSED -> "x-circle";
        };
    }
}
