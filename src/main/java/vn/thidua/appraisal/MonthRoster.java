package vn.thidua.appraisal;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thidua.appraisal.RatingMonth.RatingMonthState;
import vn.thidua.page.Words;
import vn.thidua.staff.StaffEvent;

/**
 * Keeps the list of an open month as appointments, leave and study say: who comes gets a sheet, who turns out to be exempt is told
 * why, who was never there goes – but nothing that somebody has written is thrown away.
 */
@Repository
@Transactional
public class MonthRoster {

    private static final String ROSTER = "month_roster(:school, :first, :least, cast(:person as uuid))";

    private static final String ARRIVED = """
            insert into month_sheet (id, version, organisation_id, month_id, month, subject_kind, person_id, unit_id, leader, head_rates, present_days,
                                     exempt, exempt_from, exempt_to, exempt_note, set_id, state)
            select gen_random_uuid(), 0, :school, :month, :first, r.subject_kind, r.person_id, r.unit_id, r.leader, r.head_rates, r.present_days,
                   r.exempt, r.exempt_from, r.exempt_to, r.exempt_note,
                   cast(case when r.subject_kind = 'UNIT' then :units when r.leader then :leaders else :staff end as uuid), 'NEW'
              from %s r
            on conflict do nothing
            """.formatted(ROSTER);

    /** Whoever was rated stays rated, even if it turns out that it need not have been. */
    private static final String CHANGED = """
            with changed as (
                update month_sheet s
                   set unit_id = r.unit_id, head_rates = r.head_rates, present_days = r.present_days,
                       leader = case s.state when 'NEW' then r.leader else s.leader end,
                       set_id = cast(case when s.state <> 'NEW' then s.set_id::text when r.subject_kind = 'UNIT' then :units when r.leader then :leaders else :staff end as uuid),
                       exempt = r.exempt, exempt_from = r.exempt_from, exempt_to = r.exempt_to, exempt_note = r.exempt_note, version = s.version + 1
                  from %s r
                 where s.month_id = :month and s.person_id is not distinct from r.person_id and (r.person_id is not null or s.unit_id = r.unit_id)
                   and (r.exempt is null or s.head_at is null and s.final_at is null)
                   and (s.unit_id, s.head_rates, s.present_days, s.leader or s.state <> 'NEW', s.exempt, s.exempt_from, s.exempt_to, s.exempt_note)
                       is distinct from (r.unit_id, r.head_rates, r.present_days, r.leader or s.state <> 'NEW', r.exempt, r.exempt_from, r.exempt_to, r.exempt_note)
                returning s.id, old.exempt as before, new.exempt as after)
            insert into month_change (organisation_id, sheet_id, changed_at, changed_by, what, before, after)
            select :school, id, now(), :by, 'EXEMPTION', before, after from changed where before is distinct from after
            """.formatted(ROSTER);

    private static final String GONE = """
            delete from month_sheet s
             where s.month_id = :month and s.state = 'NEW' and (cast(:person as uuid) is null or s.person_id = cast(:person as uuid))
               and not exists (select from month_change c where c.sheet_id = s.id)
               and not exists (select from %s r where r.person_id is not distinct from s.person_id and (r.person_id is not null or r.unit_id = s.unit_id))
            """.formatted(ROSTER);

    private final JdbcClient database;
    private final RatingMonthRepository months;
    private final EntityManager entities;
    private final Words words;

    MonthRoster(JdbcClient database, RatingMonthRepository months, EntityManager entities, Words words) {
        this.database = database;
        this.months = months;
        this.entities = entities;
        this.words = words;
    }

    /** Brings a month's list up to date, in three statements however long it is. */
    public void refresh(RatingMonth month, String by) {
        entities.flush();
        refresh(month, null, by);
    }

    private void refresh(RatingMonth month, @Nullable UUID person, String by) {
        asked(GONE, month, person).update();
        asked(CHANGED, month, person)
                .param("by", by)
                .param("staff", text(month.staffSet()))
                .param("leaders", text(month.leaderSet()))
                .param("units", text(month.unitSet()))
                .update();
        asked(ARRIVED, month, person)
                .param("staff", text(month.staffSet()))
                .param("leaders", text(month.leaderSet()))
                .param("units", text(month.unitSet()))
                .update();
    }

    private JdbcClient.StatementSpec asked(String sql, RatingMonth month, @Nullable UUID person) {
        return database.sql(sql)
                .param("school", month.school())
                .param("month", month.id())
                .param("first", month.month().atDay(1))
                .param("least", month.leastDays())
                .param("person", text(person));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /** Brings one person's place on the lists of all open months of the school up to date. */
    public void refresh(UUID school, UUID person, String by) {
        entities.flush();
        database.sql("select id from rating_month where organisation_id = :school and state = :open order by month")
                .param("school", school)
                .param("open", RatingMonthState.OPEN.name())
                .query(UUID.class)
                .list()
                .forEach(id -> months.findById(id).ifPresent(month -> refresh(month, person, by)));
    }

    /** Whatever happens to somebody's service may change who is rated. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void follow(StaffEvent event) {
        if (event.organisationId() != null) {
            refresh(event.organisationId(), event.subjectId(), words.official("appraisal.changes.byRecords"));
        }
    }
}
