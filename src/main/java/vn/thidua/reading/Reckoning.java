package vn.thidua.reading;

/** The sums that a text invites. */
public enum Reckoning {
    /** A whole and its parts. */
    SUM,
    /** Carried over and newly opened make the total. */
    CARRIED,
    /** The same thing counted twice. */
    RESTATED,
    /** A part is larger than the whole. */
    BEYOND,
    /** So many of so many are so many per cent. */
    SHARE,
    /** So many more or fewer than before. */
    CHANGE,
    /** None in one place, many in another. */
    NONE,
    /** Done and still planned go beyond the plan of the year. */
    PLAN,
    /** One of several items lacks the number that the others have. */
    WITHOUT,
    /** Digits and words differ. */
    SPELLED
}
