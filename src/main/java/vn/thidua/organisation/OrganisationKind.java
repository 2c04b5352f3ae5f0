package vn.thidua.organisation;

/** What an organisation is; decides what may stand below it and whether it keeps records of its own. */
public enum OrganisationKind {
    /** Học viện Chính trị quốc gia Hồ Chí Minh: guides the political schools. */
    ACADEMY,
    /** A province: its Party committee and People's Committee. */
    PROVINCE,
    /** Phòng/Sở Giáo dục và Đào tạo: manages kindergartens and schools. */
    EDUCATION_OFFICE,
    /** A political school, or a kindergarten, primary or lower-secondary school. */
    SCHOOL,
    /** Ban Giám hiệu: the rector and vice rectors as a unit of people. */
    LEADERSHIP,
    /** Khoa (in a kindergarten or school: tổ chuyên môn). */
    FACULTY,
    /** Phòng (in a kindergarten or school: tổ văn phòng). */
    OFFICE,
    /** Cụm thi đua: like units by territory. */
    CLUSTER,
    /** Khối thi đua: like units of one province or city. */
    BLOCK;

    /** A part of a body, which keeps no records of its own. */
    public boolean isUnit() {
        return this == LEADERSHIP || this == FACULTY || this == OFFICE;
    }

    /** Faculties and offices compete for titles; the board of rectors does not. */
    public boolean competes() {
        return this == FACULTY || this == OFFICE;
    }

    public boolean hasUnits() {
        return this == SCHOOL || this == EDUCATION_OFFICE;
    }

    public boolean hasMembers() {
        return this == CLUSTER || this == BLOCK;
    }

    /** Stands above schools and publishes to them. */
    public boolean isSuperior() {
        return this == ACADEMY || this == PROVINCE || this == EDUCATION_OFFICE;
    }
}
