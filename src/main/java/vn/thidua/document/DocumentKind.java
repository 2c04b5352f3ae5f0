package vn.thidua.document;

/** Kind of an official document, by the abbreviation in its number (Hướng dẫn 36-HD/VPTW; Decree 30/2020/NĐ-CP, annex III). */
public enum DocumentKind {
    /** Kế hoạch. */
    KH,
    /** Quyết định. */
    QD,
    /** Tờ trình. */
    TTR,
    /** Báo cáo. */
    BC,
    /** Hướng dẫn. */
    HD,
    /** Công văn. */
    CV,
    /** Chỉ thị. */
    CT,
    /** Nghị quyết. */
    NQ,
    /** Quy định. */
    QDI,
    /** Kết luận. */
    KL,
    /** Thông báo. */
    TB,
    /** Biên bản. */
    BB,
    /** Giấy mời. */
    GM,
    /** Another kind. */
    OTHER
}
