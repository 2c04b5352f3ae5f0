package vn.thidua.title;

/** Who may receive it. */
public enum TitleSubject {
    INDIVIDUAL,
    COLLECTIVE,
    BOTH,
    HOUSEHOLD
}
