package vn.thidua.thread;

/** What became of a registered title. */
enum ThreadOutcome {
    /** Đạt: decided or awarded. */
    ACHIEVED,
    /** Đang xét: its dossier is on its way. */
    UNDER_WAY,
    /** Chưa họp: the unit has still to meet. */
    AWAITING,
    /** Tạm dừng. */
    PAUSED,
    /** Không đạt: not proposed, not eligible, not voted for. */
    FAILED,
    /** Đã rút. */
    WITHDRAWN,
    /** Đã thu hồi. */
    REVOKED;

    public String tone() {
        return switch (this) {
            case ACHIEVED -> "good";
            case UNDER_WAY, AWAITING -> "waiting";
            case WITHDRAWN -> "neutral";
            case PAUSED, FAILED, REVOKED -> "bad";
        };
    }

    public String icon() {
        return switch (this) {
            case ACHIEVED -> "check-circle";
            case UNDER_WAY -> "hourglass-split";
            case AWAITING -> "clock";
            case PAUSED -> "pause-circle";
            case FAILED -> "x-circle";
            case WITHDRAWN -> "dash-circle";
            case REVOKED -> "exclamation-triangle";
        };
    }
}
