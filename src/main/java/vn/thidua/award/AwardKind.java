package vn.thidua.award;

/** For what it was given (loại hình khen thưởng; Law 2022, Art. 8); the codes are those of the statistics. */
public enum AwardKind {
    /** Công trạng: the results of the year; titles always are. */
    CONG_TRANG,
    /** Đột xuất: a sudden outstanding act. */
    DOT_XUAT,
    /** Phong trào: the close of a movement or theme. */
    PHONG_TRAO,
    /** Quá trình cống hiến: long leadership. */
    CONG_HIEN,
    /** Niên hạn: years of service, in the armed forces. */
    NIEN_HAN,
    /** Đối ngoại: foreigners and Vietnamese abroad. */
    DOI_NGOAI;

    /** Whether it may support a proposal for a merit award of a higher level; ad-hoc and thematic ones never do. */
    public boolean supportsMerit() {
        return this != DOT_XUAT && this != PHONG_TRAO;
    }
}
