package vn.thidua.criteria;

/** How a criterion comes to its points. */
public enum CriterionKind {
    /** The sum of what stands below it. */
    GROUP,
    /** A result against a target: half the points for reaching it, all of them for the leader of the field. */
    TARGET,
    /** Reached or not. */
    QUALITY,
    /** So many items of so many points each, at most the maximum. */
    ITEMS,
    /** One of several levels, or none of them; each level has its points. */
    CHOICE,
    /** Bonus and penalty on a base, between a minimum and the maximum. */
    ADJUSTMENT,
    /** A percentage, read off a table of steps. */
    BANDS,
    /** Points given directly, in steps. */
    POINTS;

    /** Has a table of what is counted, or of steps. */
    public boolean hasRates() {
        return isCounted() || this == BANDS;
    }

    /** Something is counted, line by line; of a choice one line, once. */
    public boolean isCounted() {
        return this == ITEMS || this == CHOICE || this == ADJUSTMENT;
    }

    /** Its result can fill itself from a figure; points that are given, from one in per cent. */
    public boolean hasFigure() {
        return this == TARGET || this == QUALITY || this == BANDS || this == POINTS;
    }

    /** Its result is compared with a target. */
    public boolean hasTarget() {
        return this == TARGET || this == BANDS;
    }
}
