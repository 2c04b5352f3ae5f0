package vn.thidua.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the body above answered to an attempt. It is the answering body's record; who wrote the report reads it.
 *
 * @param turn the first, second … answer to this report
 * @param mendUntil by when a returned report is awaited again, or until when an unlocked one is open
 */
public record ReportReply(
        int attempt,
        int turn,
        ReplyVerdict verdict,
        Instant repliedAt,
        String repliedBy,
        @Nullable String reason,
        @Nullable LocalDate mendUntil) {

    /** What was said. */
    public enum ReplyVerdict {
        /** Tiếp nhận: locked from now on. */
        ACCEPTED,
        /** Trả lại, with a reason. */
        RETURNED,
        /** Mở khóa as an exception, with a reason and a last day. */
        UNLOCKED,
        /** Rút lại what was said last, while nothing was built upon it. */
        TAKEN_BACK
    }

    /** What an author still has to heed: an answer that was taken back is none. */
    static @Nullable ReplyVerdict heeded(@Nullable ReportReply last) {
        return last == null || last.verdict() == ReplyVerdict.TAKEN_BACK ? null : last.verdict();
    }
}
