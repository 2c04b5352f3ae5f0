package vn.thidua.operations;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.operations.BackupRun.BackupKind;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Housekeeping;
import vn.thidua.shared.Refusal;

/**
 * Work that the clock asks for. Jobs stand in the database, so that of several instances one does each, and a night that
 * nobody was there for is made up for. Any module's {@code RecurringTask} bean is run here.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "thidua.jobs.enabled", havingValue = "true", matchIfMissing = true)
class JobsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(JobsConfiguration.class);

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource database, List<RecurringTask<?>> tasks) {
        return Scheduler.create(database)
                .startTasks(tasks)
                .threads(2)
                .pollingInterval(Duration.ofSeconds(30))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    @Bean
    RecurringTask<Void> nightlyBackup(BackupProperties properties, BackupService backups, Clock clock) {
        return Tasks.recurring("nightly-backup", Schedules.daily(clock.getZone(), properties.at()))
                .execute((instance, context) -> {
                    if (properties.nightly() && backups.isOurs()) {
                        try {
                            backups.begin(BackupKind.NIGHTLY);
                        } catch (Refusal underWay) {
                            LOG.info("No nightly backup: one is being made by hand");
                        }
                    }
                });
    }

    /** Keys of forms that nobody can post any more. Sessions that ran out are swept by Spring Session itself. */
    @Bean
    RecurringTask<Void> sweepOneTimeKeys(JdbcClient database, Clock clock) {
        return Tasks.recurring("sweep-one-time-keys", Schedules.daily(clock.getZone(), java.time.LocalTime.of(3, 30)))
                .execute((instance, context) -> database.sql(
                                "delete from one_time_key where used < now() - interval '7 days'")
                        .update());
    }

    /** What the modules no longer need. */
    @Bean
    RecurringTask<Void> nightlyHousekeeping(List<Housekeeping> chores, Clock clock) {
        return Tasks.recurring("nightly-housekeeping", Schedules.daily(clock.getZone(), java.time.LocalTime.of(3, 40)))
                .execute((instance, context) -> Acting.asSystem(() -> {
                    chores.forEach(chore -> chore.sweep(clock.instant()));
                    return null;
                }));
    }

    /** The scheduler begins when the house is open, not while it is being built. */
    @Bean
    Starter jobStarter(ObjectProvider<Scheduler> scheduler) {
        return new Starter(scheduler);
    }

    record Starter(ObjectProvider<Scheduler> scheduler) {
        @EventListener(ApplicationReadyEvent.class)
        void start() {
            scheduler.getObject().start();
        }
    }
}
