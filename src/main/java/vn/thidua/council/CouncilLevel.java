package vn.thidua.council;

/** At which level a council advises; in a cluster or block a meeting is a conference of units with one vote each. */
public enum CouncilLevel {
    BASE,
    ABOVE_BASE,
    CLUSTER,
    BLOCK,
    PROVINCE
}
