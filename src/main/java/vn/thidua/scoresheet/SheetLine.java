package vn.thidua.scoresheet;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Criterion;
import vn.thidua.formula.Entry;
import vn.thidua.scoring.Lines;

/**
 * A criterion of a sheet as it is kept.
 *
 * @param version nought: never kept
 * @param filledTarget as the figures said
 * @param files what proves it
 */
public record SheetLine(
        UUID criterion,
        int version,
        Entry entry,
        @Nullable String comment,
        @Nullable BigDecimal filledTarget,
        @Nullable BigDecimal filledActual,
        Map<UUID, BigDecimal> filledCounts,
        @Nullable String editedBy,
        @Nullable Instant editedAt,
        List<File> files) {

    /** A file that proves it. */
    public record File(UUID id, String name) {}

    static SheetLine blank(UUID criterion) {
        return new SheetLine(criterion, 0, Entry.EMPTY, null, null, null, Map.of(), null, null, List.of());
    }

    /** The line of a row; one that has several files stands in a row for each, to be {@link #joined}. */
    public static SheetLine of(ResultSet row) throws SQLException {
        Timestamp edited = row.getTimestamp("edited_at");
        UUID file = row.getObject("file_id", UUID.class);
        return new SheetLine(
                row.getObject("criterion_id", UUID.class),
                row.getInt("version"),
                Lines.entry(row),
                row.getString("comment"),
                row.getBigDecimal("filled_target"),
                row.getBigDecimal("filled_actual"),
                Lines.counts(row.getString("filled_counts")),
                row.getString("edited_by"),
                edited == null ? null : edited.toInstant(),
                file == null ? List.of() : List.of(new File(file, row.getString("file_name"))));
    }

    /** The same line with the files of another of its rows. */
    public SheetLine joined(SheetLine next) {
        var all = new ArrayList<>(files);
        all.addAll(next.files);
        return new SheetLine(
                criterion, version, entry, comment, filledTarget, filledActual, filledCounts, editedBy, editedAt, all);
    }

    /** Whether any of it came from figures. */
    public boolean isFilled() {
        return filledTarget != null || filledActual != null || !filledCounts.isEmpty();
    }

    /** Whether what stands there is no longer what the figures said. */
    public boolean differs(Criterion leaf) {
        return isFilled()
                && entry.assigned()
                && switch (leaf.kind()) {
                    case QUALITY ->
                        filledActual != null
                                && entry.achieved() != null
                                && entry.achieved() != (filledActual.signum() > 0);
                    case ITEMS, CHOICE, ADJUSTMENT ->
                        filledCounts.entrySet().stream()
                                .anyMatch(filled -> !same(
                                        filled.getValue(),
                                        entry.counts().getOrDefault(filled.getKey(), BigDecimal.ZERO)));
                    case POINTS ->
                        filledActual != null
                                && !same(
                                        Objects.requireNonNull(Entry.filled(leaf, figure -> filledActual)
                                                .points()),
                                        entry.points());
                    default ->
                        filledTarget != null && !same(filledTarget, entry.target())
                                || filledActual != null && !same(filledActual, entry.actual());
                };
    }

    private static boolean same(BigDecimal one, @Nullable BigDecimal other) {
        return other != null && one.compareTo(other) == 0;
    }
}
