package vn.thidua.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger as it was written, once and for ever.
 *
 * @param decisionNumber of the award; of a withdrawal or cancellation the decision that ordered it
 * @param hash in hexadecimal digits, of this entry and the hash before it
 */
record LedgerEntry(
        UUID id,
        long number,
        EntryKind entry,
        String subjectName,
        String title,
        String year,
        AwardKind kind,
        AwardLevel level,
        @Nullable String decisionNumber,
        @Nullable LocalDate decidedOn,
        @Nullable String issuer,
        boolean confirmed,
        @Nullable String achievement,
        @Nullable String reason,
        Instant recordedAt,
        String recordedBy,
        String previous,
        String hash,
        String text) {

    /** What an entry says. */
    public enum EntryKind {
        /** Ghi nhận: it was given. */
        CONFERRAL,
        /** Đính chính: what was written wrongly. */
        CORRECTION,
        /** Xác nhận: its decision is known now. */
        CONFIRMATION,
        /** Thu hồi: it was rightly entered and is taken away by a decision (Law 2022, Art. 93). */
        WITHDRAWAL,
        /** Hủy bỏ: it should never have been entered, or its decision was cancelled. */
        CANCELLATION
    }
}
