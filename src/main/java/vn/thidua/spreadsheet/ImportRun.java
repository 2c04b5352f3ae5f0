package vn.thidua.spreadsheet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.page.Option;

/** One file on its way in, from the upload to its confirmation or undoing. */
record ImportRun(
        UUID id,
        UUID schoolId,
        String kind,
        String fileName,
        String sha256,
        ImportStatus status,
        @Nullable String sentence,
        List<String> ignored,
        int total,
        int done,
        int added,
        int changed,
        int unchanged,
        int wrong,
        String uploadedBy,
        Instant uploadedAt,
        Instant aliveAt,
        @Nullable String appliedBy,
        @Nullable Instant appliedAt) {

    /** How far a file has come. */
    enum ImportStatus {
        READING,
        FAILED,
        READY,
        APPLIED,
        UNDONE
    }

    /** What a row of the file would do. */
    enum RowState {
        NEW,
        CHANGED,
        UNCHANGED,
        WRONG
    }

    /** A preview that nobody confirmed is thrown away after a day: what it was compared with has moved on. */
    static final Duration LIFE = Duration.ofHours(24);

    private static final Duration SILENCE = Duration.ofSeconds(30);

    /** Its reader has been silent for so long that it was probably stopped. */
    public boolean isStuck(Instant now) {
        return status == ImportStatus.READING && aliveAt.plus(SILENCE).isBefore(now);
    }

    public boolean isRunning() {
        return status == ImportStatus.READING;
    }

    public boolean isConfirmable() {
        return status == ImportStatus.READY && added + changed > 0;
    }

    public boolean isDisposable() {
        return status == ImportStatus.READY || status == ImportStatus.FAILED;
    }

    /** Share of rows read, in percent. */
    public int progress() {
        return total == 0 ? 0 : 100 * done / total;
    }

    public int count(RowState state) {
        return switch (state) {
            case NEW -> added;
            case CHANGED -> changed;
            case UNCHANGED -> unchanged;
            case WRONG -> wrong;
        };
    }

    /**
     * A row of the preview.
     *
     * @param name the first two known cells, so that people recognise the row
     * @param facts the others, each with its column
     * @param notes what changes (value: column, label: old → new), or what is wrong (value: column, label: sentence)
     */
    record Line(
            int number,
            RowState state,
            String name,
            List<Option> facts,
            List<Option> notes,
            @Nullable String twin) {}
}
