package vn.thidua.submission;

/** The two ways upward of a political school; one achievement should take one of them. */
public enum SubmissionChannel {
    /** Tỉnh: through the block and the Sở Nội vụ to the province. */
    PROVINCE,
    /** Học viện: through the cluster and the Vụ Các trường chính trị to the Academy. */
    ACADEMY
}
