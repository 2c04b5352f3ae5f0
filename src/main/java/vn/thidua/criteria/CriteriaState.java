package vn.thidua.criteria;

/** How far a set of criteria has come. */
public enum CriteriaState {
    /** Still being written; seen by who keeps it. */
    DRAFT,
    IN_FORCE,
    /** No longer used for anything new. */
    WITHDRAWN;

    /** For pages: tone of its chip. */
    public String tone() {
        return this == DRAFT ? "waiting" : this == IN_FORCE ? "good" : "neutral";
    }

    /** For pages: icon of its chip. */
    public String icon() {
        return this == DRAFT ? "pencil" : this == IN_FORCE ? "check-circle" : "archive";
    }
}
