package vn.thidua.evaluation;

/** How a year's work was rated, best first (Nghị định 90/2020/NĐ-CP; the same four levels for units). */
public enum RatingLevel {
    /** Hoàn thành xuất sắc nhiệm vụ. */
    HTXSNV,
    /** Hoàn thành tốt nhiệm vụ. */
    HTTNV,
    /** Hoàn thành nhiệm vụ. */
    HTNV,
    /** Không hoàn thành nhiệm vụ. */
    KHTNV;

    /** The same or better. */
    public boolean reaches(RatingLevel least) {
        return ordinal() <= least.ordinal();
    }

    /** How its chip looks. */
    public String tone() {
        return switch (this) {
            case HTXSNV -> "gold";
            case HTTNV -> "good";
            case HTNV -> "neutral";
            case KHTNV -> "bad";
        };
    }

    public String icon() {
        return switch (this) {
            case HTXSNV -> "star";
            case HTTNV -> "check-circle";
            case HTNV -> "dash-circle";
            case KHTNV -> "x-circle";
        };
    }
}
