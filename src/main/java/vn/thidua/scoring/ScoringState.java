package vn.thidua.scoring;

import org.jspecify.annotations.Nullable;

/** Where a round stands; it goes from each to the next. */
public enum ScoringState {
    /** Being prepared; nobody else sees it. */
    DRAFT,
    /** Units score themselves (tự chấm). */
    OPEN,
    /** Units score one another (chấm chéo), blind. */
    CROSS,
    /** Those who lead review (thẩm định). */
    REVIEW,
    /** Units answer where others see it otherwise (giải trình). */
    EXPLANATION,
    /** Compiled (tổng hợp). */
    COMPILED,
    /** Before the conference. */
    CONFERENCE,
    /** Closed for good. */
    FINAL;

    public @Nullable ScoringState next() {
        return this == FINAL ? null : values()[ordinal() + 1];
    }

    public boolean isAfter(ScoringState other) {
        return ordinal() > other.ordinal();
    }

    /** What the others gave may be seen: nobody can be led by it any more. */
    public boolean isUncovered() {
        return isAfter(CROSS);
    }

    public String tone() {
        return switch (this) {
            case DRAFT -> "neutral";
            case FINAL -> "done";
            case COMPILED, CONFERENCE -> "good";
            default -> "waiting";
        };
    }

    public String icon() {
        return switch (this) {
            case DRAFT -> "pencil-square";
            case FINAL -> "lock";
            case COMPILED, CONFERENCE -> "check-circle";
            default -> "clock";
        };
    }
}
