package vn.thidua.scoring;

/** Who scores whom across. Never oneself. */
public enum CrossMode {
    /** Everyone all the others. */
    FULL,
    /** Everyone the neighbours that follow in the order of units, the last ones the first. */
    ROTATION,
    /** As the lead assigns. */
    ASSIGNED
}
