package vn.thidua.scoresheet;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.formula.Entry;
import vn.thidua.scoring.Lines;

/** Lines of sheets, each with a version of its own: two people may write different lines of one sheet. */
@Repository
@Transactional
public class ScoreLines {

    private static final String LINES = """
            select l.*, f.id as file_id, a.name as file_name
              from score_line l
              left join score_file f on f.sheet_id = l.sheet_id and f.criterion_id = l.criterion_id
              left join attachment a on a.id = f.attachment_id
             where l.sheet_id = :sheet order by a.added_at, f.id
            """;

    private static final String WRITE = """
            insert into score_line (sheet_id, criterion_id, organisation_id, version, assigned, target, actual, achieved, counts, points, comment, edited_by, edited_at)
            values (:sheet, :criterion, :room, 1, :assigned, :target, :actual, :achieved, cast(:counts as jsonb), :points, :comment, :by, :at)
            on conflict (sheet_id, criterion_id) do update set version = score_line.version + 1, assigned = excluded.assigned, target = excluded.target,
                   actual = excluded.actual, achieved = excluded.achieved, counts = excluded.counts, points = excluded.points, comment = excluded.comment,
                   edited_by = excluded.edited_by, edited_at = excluded.edited_at
             where score_line.version = :version
            """;

    private static final String FILL = """
            insert into score_line (sheet_id, criterion_id, organisation_id, version, target, actual, achieved, counts, points, filled_target, filled_actual, filled_counts)
            values (:sheet, :criterion, :room, 1, :target, :actual, :achieved, cast(:counts as jsonb), :points, :target, :actual, cast(:counts as jsonb))
            on conflict (sheet_id, criterion_id) do update set version = score_line.version + 1,
                   filled_target = excluded.filled_target, filled_actual = excluded.filled_actual, filled_counts = excluded.filled_counts,
                   target = case when score_line.edited_at is null then excluded.target else score_line.target end,
                   actual = case when score_line.edited_at is null then excluded.actual else score_line.actual end,
                   achieved = case when score_line.edited_at is null then excluded.achieved else score_line.achieved end,
                   counts = case when score_line.edited_at is null then excluded.counts else score_line.counts end,
                   points = case when score_line.edited_at is null then coalesce(excluded.points, score_line.points) else score_line.points end
            """;

    private final JdbcClient database;
    private final Clock clock;

    ScoreLines(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is kept of a sheet, by criterion. */
    @Transactional(readOnly = true)
    public Map<UUID, SheetLine> of(UUID sheet) {
        var lines = new LinkedHashMap<UUID, SheetLine>();
        database.sql(LINES).param("sheet", sheet).query(row -> {
            SheetLine line = SheetLine.of(row);
            lines.merge(line.criterion(), line, SheetLine::joined);
        });
        return lines;
    }

    /**
     * Keeps a line.
     *
     * @param version that the writer saw; nought: none was kept
     * @return whether it was kept; else somebody was faster
     */
    public boolean write(
            Scorecard sheet, UUID criterion, int version, Entry entry, @Nullable String comment, String by) {
        return database.sql(WRITE)
                        .param("sheet", sheet.id())
                        .param("criterion", criterion)
                        .param("room", sheet.room())
                        .param("version", version)
                        .param("assigned", entry.assigned())
                        .param("target", entry.target())
                        .param("actual", entry.actual())
                        .param("achieved", entry.achieved())
                        .param("counts", Lines.json(entry.counts()))
                        .param("points", entry.points())
                        .param("comment", comment == null || comment.isBlank() ? null : comment.strip())
                        .param("by", by)
                        .param("at", java.sql.Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Takes over what figures say; what somebody has written stays, with the figure beside it. */
    void fill(
            Scorecard sheet,
            UUID criterion,
            @Nullable BigDecimal target,
            @Nullable BigDecimal actual,
            @Nullable Boolean achieved,
            Map<UUID, BigDecimal> counts,
            @Nullable BigDecimal points) {
        database.sql(FILL)
                .param("sheet", sheet.id())
                .param("criterion", criterion)
                .param("room", sheet.room())
                .param("target", target)
                .param("actual", actual)
                .param("achieved", achieved)
                .param("counts", Lines.json(counts))
                .param("points", points)
                .update();
    }
}
