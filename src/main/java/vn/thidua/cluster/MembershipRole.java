package vn.thidua.cluster;

/** What a school is in its cluster or block for one year. */
public enum MembershipRole {
    /** Cụm trưởng, Khối trưởng: leads and signs. */
    HEAD,
    /** Cụm phó thường trực. */
    STANDING_DEPUTY,
    /** Cụm phó. */
    DEPUTY,
    /** Thành viên. */
    MEMBER;

    /** At most one body holds it in a year. */
    boolean isUnique() {
        return this == HEAD || this == STANDING_DEPUTY;
    }
}
