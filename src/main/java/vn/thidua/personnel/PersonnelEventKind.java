package vn.thidua.personnel;

/** Periods in a person's service that the rules of titles ask about. */
public enum PersonnelEventKind {
    MATERNITY,
    SICK,
    STUDY,
    SECONDMENT,
    DISCIPLINE,
    UNDER_CONSIDERATION
}
