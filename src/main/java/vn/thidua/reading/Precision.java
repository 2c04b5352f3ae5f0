package vn.thidua.reading;

/** How sure a number is of itself: "hơn 20" is not 20. */
public enum Precision {
    EXACT,
    MORE_THAN,
    LESS_THAN,
    ABOUT,
    /** From one to another: 10–15 %. */
    BETWEEN
}
