package vn.thidua.appraisal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.appraisal.MonthSheet.MonthExemption;
import vn.thidua.appraisal.MonthSheet.MonthLayer;
import vn.thidua.appraisal.MonthSheet.MonthSubject;
import vn.thidua.evaluation.RatingLevel;

/** Official ratings of months, for whoever adds them up: one row a subject and month, those who are exempt among them. */
@Repository
@Transactional(readOnly = true)
public class MonthSheets {

    /**
     * What one level said, and who spoke for it.
     *
     * @param by the person of the register, {@code null} where the account has none
     */
    public record Said(
            @Nullable BigDecimal total,
            @Nullable RatingLevel level,
            @Nullable UUID by,
            @Nullable String name) {}

    /**
     * One subject's month.
     *
     * @param subject the person's or the unit's id
     * @param code of the person
     * @param unit where the person served last in that month; the unit itself
     * @param exempt why the subject is not rated; {@code null}: is to be rated
     * @param layer the level that has the word; {@code null}: nobody has completed a rating
     * @param total official points; {@code null} too where only the level was recorded
     * @param level official level
     * @param self what oneself handed in; {@code null}: nothing
     * @param closed whether the month is locked
     */
    public record Official(
            UUID sheet,
            YearMonth month,
            MonthSubject kind,
            UUID subject,
            String name,
            @Nullable String code,
            UUID unit,
            String unitName,
            boolean leader,
            int presentDays,
            @Nullable MonthExemption exempt,
            @Nullable LocalDate exemptFrom,
            @Nullable LocalDate exemptTo,
            @Nullable String exemptNote,
            @Nullable MonthLayer layer,
            @Nullable BigDecimal total,
            @Nullable RatingLevel level,
            @Nullable Said self,
            @Nullable Said head,
            @Nullable Said last,
            boolean closed) {

        public boolean isExempt() {
            return exempt != null;
        }

        public boolean isRated() {
            return layer != null && exempt == null;
        }
    }

    private static final String ROWS = """
            select s.id, s.month, s.subject_kind, coalesce(s.person_id, s.unit_id) as subject, coalesce(p.full_name, u.name) as name, p.code, s.unit_id,
                   u.name as unit_name, s.leader, s.present_days, s.exempt, s.exempt_from, s.exempt_to, s.exempt_note, s.layer, s.total, s.level,
                   s.handed_in_at, s.person_id, s.handed_in_by, s.self_total, s.self_level,
                   s.head_at, s.head_by, s.head_name, s.head_total, s.head_level, s.final_at, s.final_by, s.final_name, s.final_total, s.final_level,
                   m.state = 'CLOSED' as closed
              from month_sheet s
              join rating_month m on m.id = s.month_id
              join organisation u on u.id = s.unit_id
              left join person p on p.id = s.person_id
             where s.month between :from and :to and %s
             order by s.subject_kind, s.month, u.path, p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", s.id
            """;

    private final JdbcClient database;

    MonthSheets(JdbcClient database) {
        this.database = database;
    }

    /** All people and units of a school over a stretch of months, in one statement: people first, by month, unit and name. */
    public List<Official> of(UUID school, YearMonth from, YearMonth to) {
        return asked("s.organisation_id = :whose", school, from, to).list();
    }

    /** The same, read while it is worked through; to be closed by who asks. */
    public Stream<Official> stream(UUID school, YearMonth from, YearMonth to) {
        return asked("s.organisation_id = :whose", school, from, to).stream();
    }

    /** One person's months. */
    public List<Official> ofPerson(UUID person, YearMonth from, YearMonth to) {
        return asked("s.person_id = :whose", person, from, to).list();
    }

    /** One unit's own months, not those of its people. */
    public List<Official> ofUnit(UUID unit, YearMonth from, YearMonth to) {
        return asked("s.unit_id = :whose and s.person_id is null", unit, from, to)
                .list();
    }

    private JdbcClient.MappedQuerySpec<Official> asked(String condition, UUID whose, YearMonth from, YearMonth to) {
        return database.sql(ROWS.formatted(condition))
                .param("whose", whose)
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .query((row, number) -> official(row));
    }

    private static Official official(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new Official(
                row.getObject("id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                MonthSubject.valueOf(row.getString("subject_kind")),
                row.getObject("subject", UUID.class),
                row.getString("name"),
                row.getString("code"),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getBoolean("leader"),
                row.getInt("present_days"),
                constant(row, "exempt", MonthExemption.class),
                row.getObject("exempt_from", LocalDate.class),
                row.getObject("exempt_to", LocalDate.class),
                row.getString("exempt_note"),
                constant(row, "layer", MonthLayer.class),
                row.getBigDecimal("total"),
                constant(row, "level", RatingLevel.class),
                row.getTimestamp("handed_in_at") == null
                        ? null
                        : new Said(
                                row.getBigDecimal("self_total"),
                                constant(row, "self_level", RatingLevel.class),
                                person,
                                row.getString("handed_in_by")),
                said(row, "head"),
                said(row, "final"),
                row.getBoolean("closed"));
    }

    private static @Nullable Said said(ResultSet row, String who) throws SQLException {
        return row.getTimestamp(who + "_at") == null
                ? null
                : new Said(
                        row.getBigDecimal(who + "_total"),
                        constant(row, who + "_level", RatingLevel.class),
                        row.getObject(who + "_by", UUID.class),
                        row.getString(who + "_name"));
    }

    private static <E extends Enum<E>> @Nullable E constant(ResultSet row, String column, Class<E> type)
            throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
