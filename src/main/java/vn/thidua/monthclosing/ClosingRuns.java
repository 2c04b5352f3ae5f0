package vn.thidua.monthclosing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.appraisal.RatingMonth;

/** What stands in the way of locking a month, and how far the locking has come. */
@Repository
@Transactional(readOnly = true)
class ClosingRuns {

    private static final int NAMES = 30;

    /**
     * Before the lock.
     *
     * @param byHead official by the word of the unit alone
     * @param bySelf official by the own word alone
     */
    record Check(
            long people,
            long units,
            long rated,
            long missing,
            long missingPeople,
            long missingUnits,
            long byHead,
            long bySelf) {
        public long undecided() {
            return byHead + bySelf;
        }
    }

    /**
     * Somebody without a rating.
     *
     * @param whole a unit itself, not one of its people
     */
    record Missing(UUID sheet, String name, String unit, boolean whole) {}

    /** One attempt at locking. */
    record Run(
            UUID id,
            UUID monthId,
            @Nullable String note,
            String startedBy,
            Instant startedAt,
            int sheets,
            int done,
            @Nullable Instant finishedAt,
            boolean failed) {

        private static final Duration PATIENCE = Duration.ofMinutes(1);

        public boolean isRunning() {
            return finishedAt == null;
        }

        /** Took longer than any school takes. */
        public boolean isStuck(Instant now) {
            return isRunning() && startedAt.plus(PATIENCE).isBefore(now);
        }

        /** In per cent. */
        public int progress() {
            return sheets == 0 ? 100 : (int) (100L * done / sheets);
        }
    }

    private final JdbcClient database;

    ClosingRuns(JdbcClient database) {
        this.database = database;
    }

    Check check(UUID month) {
        return database.sql("""
                        select count(*) filter (where subject_kind = 'PERSON') as people, count(*) filter (where subject_kind = 'UNIT') as units,
                               count(layer) as rated, count(*) - count(layer) as missing,
                               count(*) filter (where layer is null and subject_kind = 'PERSON') as missing_people,
                               count(*) filter (where layer is null and subject_kind = 'UNIT') as missing_units,
                               count(*) filter (where layer = 'HEAD') as by_head, count(*) filter (where layer = 'SELF') as by_self
                          from month_sheet where month_id = ? and exempt is null
                        """).param(month).query(Check.class).single();
    }

    List<Missing> missing(UUID month) {
        return database.sql("""
                        select s.id as sheet, coalesce(p.full_name, u.name) as name, u.name as unit, s.subject_kind = 'UNIT' as whole
                          from month_sheet s join organisation u on u.id = s.unit_id left join person p on p.id = s.person_id
                         where s.month_id = ? and s.exempt is null and s.layer is null
                         order by s.subject_kind, u.path, p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu" limit %d
                        """.formatted(NAMES))
                .param(month)
                .query(Missing.class)
                .list();
    }

    /** The attempts, the last first. */
    List<Run> all(UUID month) {
        return database.sql("select * from month_closing where month_id = ? order by started_at desc, id limit 20")
                .param(month)
                .query((row, number) -> run(row))
                .list();
    }

    Optional<Run> last(UUID month) {
        return all(month).stream().findFirst();
    }

    @Transactional
    Run begin(RatingMonth month, int sheets, @Nullable String note, String who, Instant now) {
        var run = new Run(UUID.randomUUID(), month.id(), note, who, now, sheets, 0, null, false);
        database.sql("""
                        insert into month_closing (id, organisation_id, month_id, note, started_by, started_at, sheets)
                        values (:id, :school, :month, :note, :who, :now, :sheets)
                        """)
                .param("id", run.id())
                .param("school", month.school())
                .param("month", month.id())
                .param("note", note)
                .param("who", who)
                .param("now", Timestamp.from(now))
                .param("sheets", sheets)
                .update();
        return run;
    }

    @Transactional
    void progress(UUID run, int done) {
        database.sql("update month_closing set done = least(sheets, ?) where id = ?")
                .params(done, run)
                .update();
    }

    @Transactional
    void finish(UUID run, Instant now, boolean failed) {
        database.sql(
                        "update month_closing set finished_at = ?, failed = ?, done = case when ? then done else sheets end where id = ?")
                .params(Timestamp.from(now), failed, failed, run)
                .update();
    }

    private static Run run(ResultSet row) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new Run(
                row.getObject("id", UUID.class),
                row.getObject("month_id", UUID.class),
                row.getString("note"),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                row.getInt("sheets"),
                row.getInt("done"),
                finished == null ? null : finished.toInstant(),
                row.getBoolean("failed"));
    }
}
