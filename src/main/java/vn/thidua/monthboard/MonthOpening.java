package vn.thidua.monthboard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.appraisal.MonthRoster;
import vn.thidua.appraisal.RatingMonth;
import vn.thidua.appraisal.RatingMonthRepository;
import vn.thidua.criteria.Arena;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** Opens months: the criteria in force on its last day, the school's window of days, a sheet for everybody on the list. */
@Service
@Transactional
class MonthOpening {

    private final RatingMonthRepository months;
    private final MonthRoster roster;
    private final MonthSettings settings;
    private final CriteriaSets sets;
    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MonthOpening(
            RatingMonthRepository months,
            MonthRoster roster,
            MonthSettings settings,
            CriteriaSets sets,
            JdbcClient database,
            Clock clock,
            ApplicationEventPublisher events) {
        this.months = months;
        this.roster = roster;
        this.settings = settings;
        this.sets = sets;
        this.database = database;
        this.clock = clock;
        this.events = events;
    }

    /** The month that comes next: after the last that was opened, else last month; with the days that the rule gives it. */
    @Transactional(readOnly = true)
    MonthForm next(UUID school) {
        YearMonth next = database.sql("select max(month) from rating_month where organisation_id = :school")
                .param("school", school)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .optional()
                .map(last -> YearMonth.from(last).plusMonths(1))
                .orElseGet(() -> YearMonth.from(LocalDate.now(clock)).minusMonths(1));
        Period window = settings.of(school, next).window(next);
        return new MonthForm(next, window.from(), window.to(), null);
    }

    void create(MonthForm form, Viewer viewer) {
        UUID school = viewer.homeId();
        if (!RatingMonth.isKeptBy(viewer, school)) {
            throw new AccessDeniedException("role");
        }
        YearMonth month = form.month();
        if (months.find(school, month.atDay(1)).isPresent()) {
            throw new Refusal("appraisal.openedAlready", RatingMonth.NAME.format(month));
        }
        if (month.isAfter(YearMonth.from(LocalDate.now(clock)).plusMonths(1))) {
            throw new Refusal("appraisal.tooFarAhead", RatingMonth.NAME.format(month));
        }
        MonthSettings.Rule rule = settings.of(school, month);
        RatingMonth opened = months.save(new RatingMonth(
                school,
                month,
                form.window(),
                rule.decidedBy(),
                rule.leastDays(),
                Objects.requireNonNullElseGet(inForce(school, Arena.MONTH_STAFF, month), () -> missing(month)),
                inForce(school, Arena.MONTH_LEADER, month),
                inForce(school, Arena.MONTH_UNIT, month),
                viewer.displayName(),
                clock.instant()));
        months.flush();
        events.publishEvent(opened.opened());
        roster.refresh(opened, viewer.displayName());
    }

    private static UUID missing(YearMonth month) {
        throw new Refusal("appraisal.noSet", RatingMonth.NAME.format(month));
    }

    private @Nullable UUID inForce(UUID school, Arena arena, YearMonth month) {
        return sets.inForce(school, arena, month.atEndOfMonth())
                .map(CriteriaTree::setId)
                .orElse(null);
    }

    /** Other days for people to rate themselves. */
    void move(YearMonth month, MonthForm form, Viewer viewer) {
        RatingMonth found = months.requireKept(month, viewer);
        if (!Objects.equals(form.version(), found.version())) {
            throw new Stale(form, MonthForm.of(found));
        }
        events.publishEvent(found.moveWindow(form.window()));
    }

    /** Brings the list up to date with appointments, leave and exemptions. */
    void refresh(YearMonth month, Viewer viewer) {
        RatingMonth found = months.requireKept(month, viewer);
        found.requireOpen();
        roster.refresh(found, viewer.displayName());
    }
}
