package vn.thidua.appraisal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.appraisal.MonthSheet.MonthExemption;
import vn.thidua.appraisal.MonthSheet.MonthLayer;
import vn.thidua.appraisal.MonthSheet.MonthSheetState;
import vn.thidua.evaluation.RatingLevel;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;

/** The single marks of sheets, and the history of each change. */
@Repository
@Transactional
class MonthItems {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<UUID, BigDecimal>> COUNTS = new TypeReference<>() {};

    /** What was changed. */
    enum MonthChangeKind {
        ITEM,
        COMMENT,
        STATE,
        TOTAL,
        LEVEL,
        NOTE,
        EXEMPTION,
        REOPENING,
        LOCK
    }

    /** A change, once and for all. */
    record Change(
            MonthChangeKind what,
            @Nullable MonthLayer layer,
            @Nullable UUID criterion,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {}

    /** A change as the history tells it. */
    record Told(
            Instant changedAt,
            String changedBy,
            MonthChangeKind what,
            @Nullable MonthLayer layer,
            @Nullable String code,
            @Nullable String criterion,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {

        /** One side of the change in words: constants by their labels. */
        public String said(@Nullable String side, Words words) {
            if (side == null || side.isEmpty()) {
                return "–";
            }
            return switch (what) {
                case STATE -> words.label(MonthSheetState.valueOf(side));
                case LEVEL -> words.label(RatingLevel.valueOf(side));
                case EXEMPTION -> words.label(MonthExemption.valueOf(side));
                default -> side;
            };
        }
    }

    private final JdbcClient database;
    private final JdbcTemplate batches;

    MonthItems(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** All marks of a sheet, by level and criterion. */
    @Transactional(readOnly = true)
    Map<MonthLayer, Map<UUID, Mark>> of(UUID sheet) {
        var marks = new EnumMap<MonthLayer, Map<UUID, Mark>>(MonthLayer.class);
        database.sql("select layer, criterion_id, value, counts, comment from month_item where sheet_id = :sheet")
                .param("sheet", sheet)
                .query(row -> {
                    marks.computeIfAbsent(MonthLayer.valueOf(row.getString("layer")), layer -> new HashMap<>())
                            .put(row.getObject("criterion_id", UUID.class), mark(row));
                });
        return marks;
    }

    static Mark mark(ResultSet row) throws SQLException {
        String counts = row.getString("counts");
        return new Mark(
                row.getBigDecimal("value"),
                counts == null ? Map.of() : JSON.readValue(counts, COUNTS),
                row.getString("comment"));
    }

    /** Keeps marks of one level; {@code null} takes one away. */
    void keep(MonthSheet sheet, MonthLayer layer, Map<UUID, @Nullable Mark> marks) {
        batches.batchUpdate(
                "delete from month_item where sheet_id = ? and layer = ? and criterion_id = ?",
                marks.keySet().stream()
                        .map(criterion -> new Object[] {sheet.id(), layer.name(), criterion})
                        .toList());
        batches.batchUpdate(
                "insert into month_item (sheet_id, layer, criterion_id, organisation_id, value, counts, comment) values (?, ?, ?, ?, ?, ?::jsonb, ?)",
                marks.entrySet().stream()
                        .filter(mark -> mark.getValue() != null)
                        .map(mark -> new Object[] {
                            sheet.id(),
                            layer.name(),
                            mark.getKey(),
                            sheet.school(),
                            mark.getValue().value(),
                            mark.getValue().counts().isEmpty()
                                    ? null
                                    : JSON.writeValueAsString(mark.getValue().counts()),
                            mark.getValue().comment()
                        })
                        .toList());
    }

    /** Writes changes down; nobody can change or strike them. */
    void tell(MonthSheet sheet, String who, Instant when, List<Change> changes) {
        batches.batchUpdate(
                """
                insert into month_change (organisation_id, sheet_id, changed_at, changed_by, layer, what, criterion_id, before, after, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                changes.stream()
                        .map(change -> new Object[] {
                            sheet.school(),
                            sheet.id(),
                            Timestamp.from(when),
                            who,
                            change.layer() == null ? null : change.layer().name(),
                            change.what().name(),
                            change.criterion(),
                            change.before(),
                            change.after(),
                            change.reason()
                        })
                        .toList());
    }

    /** The newest changes first; what oneself typed before handing in is nobody else's to read. */
    @Transactional(readOnly = true)
    List<Told> history(MonthSheet sheet, Viewer viewer, Paging paging) {
        return database.sql("""
                        select count(*) over () as total, h.changed_at, h.changed_by, h.what, h.layer, c.code, c.name as criterion, h.before, h.after, h.reason
                          from month_change h left join criterion c on c.id = h.criterion_id
                         where h.sheet_id = :sheet and (:all or h.layer is distinct from 'SELF') order by h.id desc limit :most offset :from
                        """)
                .param("sheet", sheet.id())
                .param("all", sheet.isOwn(viewer) || sheet.hasSpoken(MonthLayer.SELF))
                .param("most", paging.rows())
                .param("from", paging.offset())
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return told(row);
                })
                .list();
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"),
                MonthChangeKind.valueOf(row.getString("what")),
                row.getString("layer") == null ? null : MonthLayer.valueOf(row.getString("layer")),
                row.getString("code"),
                row.getString("criterion"),
                row.getString("before"),
                row.getString("after"),
                row.getString("reason"));
    }
}
