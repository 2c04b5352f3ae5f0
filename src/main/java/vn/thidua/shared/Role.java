package vn.thidua.shared;

/** What an account may do, always together with the organisation in which it may do it (a {@link Grant}). */
public enum Role {
    /** Runs the installation: accounts, organisations, catalogue; takes part in no emulation. */
    SYSTEM_ADMINISTRATOR,
    /** Officer of the Academy (or another superior body): reads all clusters and schools below it. */
    ACADEMY_OFFICER,
    /** Secretary of a cluster or block: reads its member schools. */
    CLUSTER_SECRETARY,
    /** Standing body of the school's council (thường trực Hội đồng): keeps the school's records. */
    SCHOOL_SECRETARY,
    /** Head of the school: locks, approves, decides. */
    RECTOR,
    /** Head of a faculty or office: endorses what the unit's people register. */
    UNIT_HEAD,
    /** Everybody who works at the school: registers titles. */
    STAFF_MEMBER
}
