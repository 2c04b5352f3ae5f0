package vn.thidua.programme;

/** The kinds of programmes by which reports group classes; joint classes are counted on their own. */
public enum ProgrammeFamily {
    /** Trung cấp lý luận chính trị, the school's core programme. */
    TC_LLCT,
    /** For ranks: specialist, principal specialist. */
    NGACH,
    /** For leaders and managers. */
    LANH_DAO,
    /** Updates of knowledge, by category of officials. */
    CAP_NHAT,
    /** For deputies of People's Councils. */
    DAI_BIEU,
    /** For Party committees and mass organisations. */
    DANG_DOAN_THE,
    /** With another institution, which awards the degree. */
    LIEN_KET,
    KHAC
}
