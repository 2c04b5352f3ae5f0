package vn.thidua.activity;

/** What kind of study, contest, web item, salary step or donation it is; {@link ActivityKind} says which belong to which. */
public enum ActivityVariant {
    /** Cao cấp lý luận chính trị. */
    CC,
    /** Hoàn chỉnh Cao cấp lý luận chính trị. */
    HC_CC,
    THAC_SI,
    TIEN_SI,
    /** Văn bằng 2. */
    VB2,
    /** Ngạch chuyên viên chính. */
    CVC,
    /** Trung cấp lý luận chính trị. */
    TC,
    /** Kiến thức kinh điển. */
    KINH_DIEN,
    /** Chuyên môn, nghiệp vụ. */
    CHUYEN_MON,
    KHAC,
    LEARNERS,
    TEACHERS,
    NEWS,
    ARTICLE,
    REGULAR,
    EARLY,
    MONEY,
    IN_KIND;

    /** Courses of many names, which may run side by side. */
    boolean isShortCourse() {
        return this == CHUYEN_MON || this == KHAC;
    }
}
