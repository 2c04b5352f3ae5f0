package vn.thidua.scoring;

/** What decides between units of the same total, in the order that the round lays down. */
public enum TieBreak {
    FIRST_SECTION,
    SECOND_SECTION,
    FEWER_PENALTIES,
    VOTE
}
