package vn.thidua.interest;

/** Why a member may not judge a nominee. */
public enum InterestGround {
    /** Is the nominee. */
    SELF,
    /** Heads the unit that is, or proposes, the nominee. */
    HEAD,
    /** Is related to the nominee, as one of the two has declared. */
    RELATIVE,
    /** Has declared something else. */
    OTHER
}
