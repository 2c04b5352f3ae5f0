package vn.thidua.organisation;

/** Level of a school below an education office. */
public enum EducationLevel {
    /** Mầm non. */
    MN,
    /** Tiểu học. */
    TH,
    /** Tiểu học và trung học cơ sở. */
    TH_THCS,
    /** Trung học cơ sở. */
    THCS
}
