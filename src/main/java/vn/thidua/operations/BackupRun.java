package vn.thidua.operations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A backup that was tried, as the list shows it.
 *
 * @param bytes size of the archive; while it is made, what was read so far
 * @param detail what went wrong
 */
record BackupRun(
        UUID id,
        BackupKind kind,
        BackupState state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String file,
        @Nullable Long bytes,
        @Nullable String detail) {

    /** Who asked for it. */
    enum BackupKind {
        /** The clock. */
        NIGHTLY,
        /** A person. */
        MANUAL
    }

    /** How far it got. */
    enum BackupState {
        /** Being copied. */
        RUNNING,
        /** Copied; being restored into a scratch directory to see whether it is good. */
        VERIFYING,
        /** Restored on trial and found equal. */
        VERIFIED,
        /** Restored on trial and found wanting: not to be relied on. */
        UNSOUND,
        /** Could not be made. */
        FAILED,
        /** The application stopped in the middle of it. */
        INTERRUPTED;

        boolean isUnderWay() {
            return this == RUNNING || this == VERIFYING;
        }

        /** Tone of its chip. */
        public String tone() {
            return isUnderWay() ? "waiting" : this == VERIFIED ? "good" : "bad";
        }

        /** Icon of its chip. */
        public String icon() {
            return isUnderWay() ? "hourglass-split" : this == VERIFIED ? "check-circle" : "x-circle";
        }
    }

    public boolean isUnderWay() {
        return state.isUnderWay();
    }

    public @Nullable Long megabytes() {
        return bytes == null ? null : Math.max(1, bytes >> 20);
    }
}
