package vn.thidua.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.report.Report.ReportState;

/** Where a report stands, by what was done at home and what the body above answered to the present attempt. */
public enum ReportStanding {
    /** Dự thảo: its words may be changed. */
    DRAFT("waiting", "pencil-square"),
    /** Đã soát xét by the head, not yet issued. */
    REVIEWED("waiting", "eye"),
    /** Đã ban hành, not handed in. */
    ISSUED("done", "file-earmark-check"),
    /** Đã gửi, waits for an answer. */
    SUBMITTED("done", "send"),
    /** Bị trả lại with a reason, to be mended. */
    RETURNED("bad", "arrow-counterclockwise"),
    /** Đã tiếp nhận: locked. */
    ACCEPTED("good", "lock"),
    /** Được mở khóa for mending, until a day. */
    UNLOCKED("waiting", "unlock");

    private final String tone;
    private final String icon;

    ReportStanding(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    /**
     * The standing that follows.
     *
     * @param last the last answer to the present attempt, unless it was taken back
     * @param mendUntil last day of an unlocking; after it the report is locked again
     */
    public static ReportStanding of(
            ReportState state,
            ReportReply.@Nullable ReplyVerdict last,
            @Nullable LocalDate mendUntil,
            LocalDate today) {
        if (state != ReportState.SUBMITTED) {
            return valueOf(state.name());
        }
        if (last == null) {
            return SUBMITTED;
        }
        return switch (last) {
            case ACCEPTED -> ACCEPTED;
            case RETURNED -> RETURNED;
            case UNLOCKED -> mendUntil != null && today.isAfter(mendUntil) ? ACCEPTED : UNLOCKED;
            case TAKEN_BACK -> SUBMITTED;
        };
    }

    /** Its figures may be added up: nobody changes them any more. */
    public boolean isLocked() {
        return this == ACCEPTED;
    }

    /** It may be opened again at home for a new attempt. */
    public boolean isReopenable() {
        return this == ISSUED || this == RETURNED || this == UNLOCKED;
    }

    /** The body above has something to answer or has answered. */
    public boolean isWithAddressee() {
        return ordinal() >= SUBMITTED.ordinal();
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }
}
