package vn.thidua.spreadsheet;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.page.Paging;

/** The tables of files on their way in; every statement names the school, row-level security repeats it. */
@Repository
class ImportRuns {

    private static final String FIELDS = """
            id, organisation_id, kind, file_name, sha256, status, sentence, ignored, total, done, added, changed, unchanged, wrong,
            uploaded_by, uploaded_at, alive_at, applied_by, applied_at
            """;
    private static final int BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ImportRuns(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /**
     * A row of the preview as it is kept.
     *
     * @param problems column, found, expected; and so on
     */
    record Kept(
            int number,
            ImportRun.RowState state,
            List<@Nullable String> cells,
            @Nullable List<@Nullable String> before,
            @Nullable List<@Nullable String> after,
            List<String> problems,
            @Nullable String twin,
            @Nullable UUID record) {}

    void begin(ImportRun run, byte[] content) {
        database.sql("""
                insert into sheet_import (id, organisation_id, kind, file_name, sha256, content, status, uploaded_by, uploaded_at, alive_at)
                values (:id, :school, :kind, :fileName, :sha256, :content, 'READING', :by, :at, :at)
                """)
                .param("id", run.id())
                .param("school", run.schoolId())
                .param("kind", run.kind())
                .param("fileName", run.fileName())
                .param("sha256", run.sha256())
                .param("content", content)
                .param("by", run.uploadedBy())
                .param("at", Timestamp.from(run.uploadedAt()))
                .update();
    }

    Optional<ImportRun> find(UUID id, UUID school, String kind, boolean toChange) {
        return database.sql("select " + FIELDS
                        + " from sheet_import where id = :id and organisation_id = :school and kind = :kind"
                        + (toChange ? " for update" : ""))
                .param("id", id)
                .param("school", school)
                .param("kind", kind)
                .query((row, number) -> run(row))
                .optional();
    }

    /** The latest first. */
    List<ImportRun> history(UUID school, String kind) {
        return database.sql(
                        "select " + FIELDS
                                + " from sheet_import where organisation_id = :school and kind = :kind order by uploaded_at desc, id limit 20")
                .param("school", school)
                .param("kind", kind)
                .query((row, number) -> run(row))
                .list();
    }

    /** The import that may be undone: the last one confirmed, not yet taken back; of earlier ones nobody knows the rows any more. */
    Optional<UUID> last(UUID school, String kind) {
        return database.sql("""
                select i.id from sheet_import i where i.organisation_id = :school and i.kind = :kind and i.status = 'APPLIED'
                   and exists (select from sheet_import_row r where r.import_id = i.id)
                 order by i.applied_at desc limit 1
                """)
                .param("school", school)
                .param("kind", kind)
                .query(UUID.class)
                .optional();
    }

    byte[] content(UUID id) {
        return database.sql("select content from sheet_import where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    void progress(UUID id, int total, int done, Instant now) {
        database.sql("update sheet_import set total = :total, done = :done, alive_at = :now where id = :id")
                .param("id", id)
                .param("total", total)
                .param("done", done)
                .param("now", Timestamp.from(now))
                .update();
    }

    void restart(UUID id, Instant now) {
        database.sql(
                        "update sheet_import set status = 'READING', done = 0, sentence = null, alive_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    void fail(UUID id, String sentence) {
        database.sql(
                        "update sheet_import set status = 'FAILED', sentence = :sentence where id = :id and status = 'READING'")
                .param("id", id)
                .param("sentence", sentence)
                .update();
    }

    /** Keeps the whole preview and opens it. */
    void ready(UUID id, UUID school, List<String> ignored, List<Kept> rows) {
        database.sql("delete from sheet_import_row where import_id = :id")
                .param("id", id)
                .update();
        batches.batchUpdate("""
                insert into sheet_import_row (import_id, organisation_id, number, state, cells, before, after, problems, twin, record_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (statement, row) -> {
            statement.setObject(1, id);
            statement.setObject(2, school);
            statement.setInt(3, row.number());
            statement.setString(4, row.state().name());
            statement.setArray(5, array(statement.getConnection(), row.cells()));
            statement.setArray(6, array(statement.getConnection(), row.before()));
            statement.setArray(7, array(statement.getConnection(), row.after()));
            statement.setArray(8, array(statement.getConnection(), row.problems()));
            statement.setString(9, row.twin());
            statement.setObject(10, row.record());
        });
        database.sql("""
                update sheet_import i
                   set status = 'READY', ignored = cast(:ignored as text[]), total = c.total, done = c.total, added = c.added, changed = c.changed,
                       unchanged = c.unchanged, wrong = c.wrong
                  from (select count(*) as total, count(*) filter (where state = 'NEW') as added, count(*) filter (where state = 'CHANGED') as changed,
                               count(*) filter (where state = 'UNCHANGED') as unchanged, count(*) filter (where state = 'WRONG') as wrong
                          from sheet_import_row where import_id = :id) c
                 where i.id = :id
                """)
                .param("id", id)
                .param("ignored", ignored.toArray(String[]::new))
                .update();
    }

    /** Rows of the preview in the order of the file: a page of one state or of all. */
    List<Kept> page(UUID id, ImportRun.@Nullable RowState state, Paging paging) {
        return database.sql("""
                select count(*) over () as total, * from sheet_import_row
                 where import_id = :id and (cast(:state as text) is null or state = :state)
                 order by number limit :limit offset :offset
                """)
                .param("id", id)
                .param("state", state == null ? null : state.name())
                .param("limit", Paging.ROWS)
                .param("offset", paging.offset())
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return kept(row);
                })
                .list();
    }

    /** All rows in some states, in the order of the file. */
    List<Kept> rows(UUID id, ImportRun.RowState... states) {
        return database.sql(
                        "select * from sheet_import_row where import_id = :id and state in (:states) order by number")
                .param("id", id)
                .param("states", Arrays.stream(states).map(Enum::name).toList())
                .query((row, number) -> kept(row))
                .list();
    }

    /** Writes down where the rows went; the file itself is no longer needed, nor are the rows of earlier imports of its kind. */
    void applied(ImportRun run, List<Kept> written, String by, Instant at) {
        batches.batchUpdate(
                "update sheet_import_row set record_id = ? where import_id = ? and number = ?",
                written,
                BATCH,
                (statement, row) -> {
                    statement.setObject(1, row.record());
                    statement.setObject(2, run.id());
                    statement.setInt(3, row.number());
                });
        database.sql("""
                delete from sheet_import_row r using sheet_import i
                 where i.id = r.import_id and i.organisation_id = :school and i.kind = :kind and i.status in ('APPLIED', 'UNDONE')
                """)
                .param("school", run.schoolId())
                .param("kind", run.kind())
                .update();
        database.sql("""
                update sheet_import set status = 'APPLIED', content = null, applied_by = :by, applied_at = :at where id = :id
                """)
                .param("id", run.id())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void undone(UUID id) {
        database.sql("update sheet_import set status = 'UNDONE' where id = :id")
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        database.sql("delete from sheet_import where id = :id").param("id", id).update();
    }

    /** Throws away what nobody confirmed in time. */
    void sweep(UUID school, Instant before) {
        database.sql(
                        "delete from sheet_import where organisation_id = :school and uploaded_at < :before and applied_at is null")
                .param("school", school)
                .param("before", Timestamp.from(before))
                .update();
    }

    /** The same in all schools. */
    void sweep(Instant before) {
        database.sql("delete from sheet_import where uploaded_at < :before and applied_at is null")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static @Nullable Array array(java.sql.Connection connection, @Nullable List<@Nullable String> values)
            throws SQLException {
        return values == null ? null : connection.createArrayOf("text", values.toArray());
    }

    private static @Nullable List<@Nullable String> list(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? null : new ArrayList<>(Arrays.asList((String[]) array.getArray()));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getInt("number"),
                ImportRun.RowState.valueOf(row.getString("state")),
                java.util.Objects.requireNonNull(list(row, "cells")),
                list(row, "before"),
                list(row, "after"),
                java.util.Objects.requireNonNull(list(row, "problems")),
                row.getString("twin"),
                row.getObject("record_id", UUID.class));
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        Timestamp applied = row.getTimestamp("applied_at");
        return new ImportRun(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("kind"),
                row.getString("file_name"),
                row.getString("sha256"),
                ImportRun.ImportStatus.valueOf(row.getString("status")),
                row.getString("sentence"),
                java.util.Objects.requireNonNull(list(row, "ignored")),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("wrong"),
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getTimestamp("alive_at").toInstant(),
                row.getString("applied_by"),
                applied == null ? null : applied.toInstant());
    }
}
