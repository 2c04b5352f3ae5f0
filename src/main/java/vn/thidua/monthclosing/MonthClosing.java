package vn.thidua.monthclosing;

import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.appraisal.MonthRecount;
import vn.thidua.appraisal.MonthRoster;
import vn.thidua.appraisal.RatingMonth;
import vn.thidua.appraisal.RatingMonthRepository;
import vn.thidua.monthclosing.ClosingRuns.Check;
import vn.thidua.monthclosing.ClosingRuns.Run;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** The steps of locking a month and of opening it again, each one transaction. */
@Service
@Transactional
class MonthClosing {

    private static final int SHORTEST = 3;

    private final RatingMonthRepository months;
    private final MonthRoster roster;
    private final MonthRecount recount;
    private final ClosingRuns runs;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MonthClosing(
            RatingMonthRepository months,
            MonthRoster roster,
            MonthRecount recount,
            ClosingRuns runs,
            Clock clock,
            ApplicationEventPublisher events) {
        this.months = months;
        this.roster = roster;
        this.recount = recount;
        this.runs = runs;
        this.clock = clock;
        this.events = events;
    }

    /** From now on nobody writes; where somebody has no rating yet, only with a reason. */
    Run begin(YearMonth monthOf, @Nullable String note, Viewer viewer) {
        RatingMonth month = months.requireKept(monthOf, viewer);
        if (month.isClosing()) {
            return resume(month);
        }
        month.requireOpen();
        roster.refresh(month, viewer.displayName());
        Check check = runs.check(month.id());
        String reason = note == null || note.isBlank() ? null : note.strip();
        if (check.missing() > 0 && (reason == null || reason.length() < SHORTEST)) {
            throw new Refusal("appraisal.missingUnexplained", check.missing());
        }
        month.beginClosing(reason);
        return runs.begin(month, recount.size(month.id()), reason, viewer.displayName(), clock.instant());
    }

    /** What an interrupted run left is done from its beginning. */
    private Run resume(RatingMonth month) {
        Run last = runs.last(month.id()).orElseThrow(NotFound::new);
        if (!last.isStuck(clock.instant())) {
            throw new Refusal("appraisal.monthIsClosed", month.name());
        }
        return last;
    }

    /** All sheets add up: the month is locked. */
    void finish(Run run, String who) {
        RatingMonth month = held(run);
        Check check = runs.check(month.id());
        events.publishEvent(month.close(who, clock.instant(), check.rated(), check.missing()));
        runs.finish(run.id(), clock.instant(), false);
    }

    /** The month stays open as it was. */
    void fail(Run run) {
        held(run).breakOff();
        runs.finish(run.id(), clock.instant(), true);
    }

    private RatingMonth held(Run run) {
        RatingMonth month = months.findById(run.monthId()).orElseThrow(NotFound::new);
        return months.findForChange(month.school(), month.month().atDay(1)).orElseThrow(NotFound::new);
    }

    void unlock(YearMonth monthOf, @Nullable String reason, Viewer viewer) {
        RatingMonth month = months.requireKept(monthOf, viewer);
        if (reason == null || reason.strip().length() < SHORTEST) {
            throw new Refusal("appraisal.reasonMissing");
        }
        events.publishEvent(month.unlock(reason.strip(), viewer.displayName(), clock.instant()));
    }
}
