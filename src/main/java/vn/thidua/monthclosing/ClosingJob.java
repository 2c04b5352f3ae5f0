package vn.thidua.monthclosing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.MonthRecount;
import vn.thidua.monthclosing.ClosingRuns.Run;

/**
 * Recounts a month's sheets beside the requests, as the person who locks it. Progress is a row of the database, so that any instance
 * can show it; a job that dies with its instance leaves a run that can be begun again.
 */
@Component
class ClosingJob {

    private static final Logger LOG = LoggerFactory.getLogger(ClosingJob.class);
    private static final int PART = 200;

    private final MonthRecount recount;
    private final MonthClosing closing;
    private final ClosingRuns runs;
    private final TaskExecutor executor;

    ClosingJob(MonthRecount recount, MonthClosing closing, ClosingRuns runs, TaskExecutor applicationTaskExecutor) {
        this.recount = recount;
        this.closing = closing;
        this.runs = runs;
        this.executor = applicationTaskExecutor;
    }

    void begin(Run run, String who) {
        executor.execute(new DelegatingSecurityContextRunnable(() -> close(run, who)));
    }

    private void close(Run run, String who) {
        try {
            if (addsUp(run)) {
                closing.finish(run, who);
            } else {
                closing.fail(run);
            }
        } catch (RuntimeException e) {
            LOG.error("Month {} could not be locked", run.monthId(), e);
            closing.fail(run);
        }
    }

    private boolean addsUp(Run run) {
        UUID last = null;
        int done = 0;
        do {
            MonthRecount.Part part = recount.recount(run.monthId(), last, PART);
            if (!part.wrong().isEmpty()) {
                LOG.error(
                        "Month {}: totals of {} sheets are not the sums of their marks",
                        run.monthId(),
                        part.wrong().size());
                return false;
            }
            done += part.sheets();
            runs.progress(run.id(), done);
            last = next(part);
        } while (last != null);
        return true;
    }

    private static @Nullable UUID next(MonthRecount.Part part) {
        return part.last();
    }
}
