package vn.thidua.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.campaign.Campaign;
import vn.thidua.campaign.CampaignPart;
import vn.thidua.campaign.DeadlineSource;
import vn.thidua.page.Words;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Role;
import vn.thidua.shared.Task;
import vn.thidua.shared.Viewer;

/** Reads plans as rows: on a movement's page, in the year's calendar, and what is due for whom. */
@Repository
class PlanDirectory implements CampaignPart, DeadlineSource, Task.Source {

    private static final String ROWS = """
            select t.id, t.task, t.lead, u.short_name as unit, t.co_operating, t.timing, t.starts_on, t.ends_on, t.done_on
              from plan_task t left join organisation u on u.id = t.lead_unit_id
             where t.campaign_id = :campaign order by t.position
            """;

    private static final String DEADLINES = """
            select 'campaign/' || c.id as key, c.name as title, o.short_name as context, c.valid_from as starts_on, c.valid_to as ends_on,
                   false as months, c.state = 'CLOSED' as done, c.id
              from campaign c join organisation o on o.id = c.organisation_id
             where c.state <> 'DRAFT' and c.organisation_id = any(:scope) and c.valid_from <= :last
               and (c.valid_to is null or c.valid_to >= :first)
            union all
            select 'plan-task/' || t.id, t.task, c.name, t.starts_on, t.ends_on, t.timing = 'MONTHS', t.done_on is not null, c.id
              from plan_task t join campaign c on c.id = t.campaign_id
             where c.state <> 'DRAFT' and t.organisation_id = any(:scope) and c.valid_from <= :last
               and (c.valid_to is null or c.valid_to >= :first)
               and (t.starts_on is null or (t.starts_on <= :last and t.ends_on >= :first))
             order by starts_on nulls last, ends_on, title
            """;

    private static final String DUE = """
            select c.id, t.task, t.ends_on from plan_task t join campaign c on c.id = t.campaign_id
             where (t.organisation_id = any(:kept) or t.lead_unit_id = any(:headed)) and c.state = 'LAUNCHED' and t.done_on is null and t.ends_on <= :until
             order by t.ends_on, t.position limit 5
            """;

    private static final int DAYS_AHEAD = 14;

    private final JdbcClient database;
    private final Words words;
    private final Clock clock;

    PlanDirectory(JdbcClient database, Words words, Clock clock) {
        this.database = database;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "plan";
    }

    /** The tasks of a movement in their order. */
    @Override
    public List<Row> of(Campaign campaign, Viewer viewer) {
        return database.sql(ROWS)
                .param("campaign", campaign.id())
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("task"),
                        row.getString("lead"),
                        row.getString("unit"),
                        row.getString("co_operating"),
                        new PlanTask.PlanTime(
                                        PlanTask.Timing.valueOf(row.getString("timing")),
                                        day(row, "starts_on"),
                                        day(row, "ends_on"))
                                .in(words),
                        day(row, "ends_on"),
                        day(row, "done_on")))
                .list();
    }

    @Override
    public List<Deadline> deadlines(Viewer viewer, EmulationYear year) {
        var near = Stream.concat(Stream.of(viewer.homeId()), viewer.scope().above().stream());
        return database.sql(DEADLINES)
                .param("scope", near.toArray(UUID[]::new))
                .param("first", year.firstDay())
                .param("last", year.lastDay())
                .query((row, number) -> new Deadline(
                        row.getString("key"),
                        row.getString("title"),
                        row.getString("context"),
                        day(row, "starts_on"),
                        day(row, "ends_on"),
                        row.getBoolean("months"),
                        row.getBoolean("done"),
                        "/campaigns/" + row.getString("id")))
                .list();
    }

    /** The keepers of the record and the head of the unit that leads are reminded. */
    @Override
    public List<Task> tasksOf(Viewer viewer) {
        Set<UUID> kept = Campaign.keptBy(viewer);
        Set<UUID> headed = viewer.organisationsAs(Role.UNIT_HEAD);
        if (kept.isEmpty() && headed.isEmpty()) {
            return List.of();
        }
        return database.sql(DUE)
                .param("kept", kept.toArray(UUID[]::new))
                .param("headed", headed.toArray(UUID[]::new))
                .param("until", LocalDate.now(clock).plusDays(DAYS_AHEAD))
                .query((row, number) -> new Task(
                        "task.campaign.plan",
                        List.of(row.getString("task")),
                        "/campaigns/" + row.getString("id") + "#plan",
                        day(row, "ends_on")))
                .list();
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /**
     * A line of the plan.
     *
     * @param unit short name of the faculty or office that leads, if it is one
     * @param when as plans write it
     */
    record Row(
            UUID id,
            String task,
            String lead,
            @Nullable String unit,
            @Nullable String coOperating,
            String when,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate doneOn) {

        public boolean lateOn(LocalDate day) {
            return doneOn == null && endsOn != null && endsOn.isBefore(day);
        }

        /** The unit, unless the plan's own words name it already. */
        public @Nullable String otherUnit() {
            return unit == null || lead.contains(unit) ? null : unit;
        }
    }
}
