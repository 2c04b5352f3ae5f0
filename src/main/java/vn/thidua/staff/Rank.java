package vn.thidua.staff;

/** Professional rank (ngạch, hạng chức danh). */
public enum Rank {
    SENIOR_LECTURER,
    PRINCIPAL_LECTURER,
    LECTURER,
    TEACHER,
    SENIOR_SPECIALIST,
    PRINCIPAL_SPECIALIST,
    SPECIALIST,
    OFFICER,
    OTHER
}
