package vn.thidua.document;

/** How a document came into the register. */
public enum DocumentDirection {
    /** Văn bản đi: issued by the organisation itself. */
    OUTGOING,
    /** Văn bản đến: received, with a day and a number of arrival. */
    INCOMING,
    /** Only referred to as a basis (căn cứ), for example a resolution of the Politburo. */
    REFERENCE
}
