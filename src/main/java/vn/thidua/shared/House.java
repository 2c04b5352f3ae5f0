package vn.thidua.shared;

/**
 * Kinds of places that call themselves, their parts and their people otherwise than a political school does. Pages are written in
 * the words of a political school, house words in brackets ({@code Nhân sự của [trường]}); what each kind says instead stands in
 * the bundle, {@code house.<KIND>}.
 */
public enum House {
    /** An education office: cơ quan, tổ, công chức. */
    OFFICE,
    /** A kindergarten, primary or lower-secondary school: trường, tổ, giáo viên. */
    SCHOOL
}
