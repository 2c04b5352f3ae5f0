package vn.thidua.monthboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.appraisal.MonthEvent;
import vn.thidua.appraisal.RatingMonth;
import vn.thidua.appraisal.RatingMonth.MonthDecider;
import vn.thidua.shared.Period;
import vn.thidua.shared.Viewer;

/** How a school rates its months, dated; a month that is open keeps the rule with which it was opened. */
@Repository
@Transactional
class MonthSettings {

    /**
     * The rule from a month on.
     *
     * @param since its first month, {@code null}: the one that ships, until the school lays down its own
     * @param firstDay of the next month, on which people begin to rate themselves
     * @param leastDays who was there on fewer days of a month is not rated
     */
    record Rule(
            @Nullable LocalDate since,
            int firstDay,
            int lastDay,
            MonthDecider decidedBy,
            int leastDays,
            @Nullable String basis) {

        static final Rule SHIPPED = new Rule(null, 1, 5, MonthDecider.RECTOR, 15, null);

        Period window(YearMonth month) {
            YearMonth next = month.plusMonths(1);
            return new Period(next.atDay(firstDay), next.atDay(lastDay));
        }
    }

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    MonthSettings(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** The rule for a month. */
    @Transactional(readOnly = true)
    Rule of(UUID school, YearMonth month) {
        return all(school).stream()
                .filter(rule -> rule.since() != null && !rule.since().isAfter(month.atDay(1)))
                .findFirst()
                .orElse(Rule.SHIPPED);
    }

    /** All rules of a school, the latest first. */
    @Transactional(readOnly = true)
    List<Rule> all(UUID school) {
        return database.sql("""
                        select valid_from as since, first_day, last_day, decided_by, least_days, basis
                          from month_setting where organisation_id = :school order by valid_from desc
                        """).param("school", school).query(Rule.class).list();
    }

    /** Lays a rule down; a second one from the same month takes the first one's place. */
    void settle(MonthSettingForm form, Viewer viewer) {
        if (!RatingMonth.isKeptBy(viewer, viewer.homeId())) {
            throw new AccessDeniedException("role");
        }
        UUID id = database.sql("""
                        insert into month_setting (id, version, organisation_id, valid_from, first_day, last_day, decided_by, least_days, basis)
                        values (gen_random_uuid(), 0, :school, :since, :first, :last, :decider, :least, :basis)
                        on conflict (organisation_id, valid_from) do update set first_day = excluded.first_day, last_day = excluded.last_day,
                           decided_by = excluded.decided_by, least_days = excluded.least_days, basis = excluded.basis, version = month_setting.version + 1
                        returning id
                        """)
                .param("school", viewer.homeId())
                .param("since", form.since().atDay(1))
                .param("first", form.firstDay())
                .param("last", form.lastDay())
                .param("decider", form.decidedBy().name())
                .param("least", form.leastDays())
                .param("basis", form.basis())
                .query(UUID.class)
                .single();
        events.publishEvent(new MonthEvent.Settled(
                viewer.homeId(),
                id,
                RatingMonth.NAME.format(form.since()),
                form.firstDay(),
                form.lastDay(),
                form.leastDays()));
    }
}
