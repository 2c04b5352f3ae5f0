package vn.thidua.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.plan.TargetReading.TargetState;

/** How the running movements of an organisation stand, for the home page. */
@Component
public class CampaignProgress {

    /** A line a target; a movement without targets has one line with none. */
    private static final String RUNNING = """
            select c.id as campaign, c.name, t.id, t.comparison, t.bound, t.upper_bound, coalesce(m.unit, 'PERCENT') = 'PERCENT' as percent, m.ceiling,
                   v.numerator, v.denominator,
                   (select count(*) from plan_task p where p.campaign_id = c.id and p.timing <> 'RECURRING') as tasks,
                   (select count(*) from plan_task p where p.campaign_id = c.id and p.timing <> 'RECURRING' and p.done_on is not null) as done
              from campaign c
              left join campaign_target t on t.campaign_id = c.id
              left join measure m on m.code = t.measure
              left join (/*measures*/) v on v.measure = t.measure and v.emulation_year = c.emulation_year
             where c.organisation_id = :keeper and c.state = 'LAUNCHED' and c.valid_from <= :today
               and (c.valid_to is null or c.valid_to >= :today)
               and (t.id is not null or exists (select 1 from plan_task p where p.campaign_id = c.id))
             order by c.valid_from desc, c.name, t.position
            """;

    private final JdbcClient database;
    private final Measures measures;
    private final Clock clock;

    CampaignProgress(JdbcClient database, Measures measures, Clock clock) {
        this.database = database;
        this.measures = measures;
        this.clock = clock;
    }

    /** The movements that run today and have targets or a plan, the latest first; one SQL statement. */
    public List<Line> of(UUID organisation) {
        var lines = new LinkedHashMap<UUID, Line>();
        database.sql(RUNNING.replace("/*measures*/", measures.all()))
                .param("keeper", organisation)
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    UUID campaign = row.getObject("campaign", UUID.class);
                    Line line = lines.computeIfAbsent(campaign, id -> new Line("", 0, 0, 0, 0, ""));
                    UUID target = row.getObject("id", UUID.class);
                    boolean met = target != null && reached(target, row);
                    lines.put(
                            campaign,
                            new Line(
                                    row.getString("name"),
                                    line.targetsMet() + (met ? 1 : 0),
                                    line.targets() + (target == null ? 0 : 1),
                                    row.getInt("done"),
                                    row.getInt("tasks"),
                                    "/campaigns/" + campaign));
                });
        return List.copyOf(lines.values());
    }

    private static boolean reached(UUID target, ResultSet row) throws SQLException {
        TargetState state = new TargetReading(
                        target,
                        "",
                        null,
                        row.getBoolean("percent"),
                        Comparison.valueOf(row.getString("comparison")),
                        row.getBigDecimal("bound"),
                        row.getBigDecimal("upper_bound"),
                        null,
                        null,
                        null,
                        Measures.number(row, "numerator"),
                        Measures.number(row, "denominator"),
                        row.getBigDecimal("ceiling"),
                        null)
                .state();
        return state == TargetState.MET || state == TargetState.EXCEEDED;
    }

    /**
     * How a movement stands.
     *
     * @param targetsMet targets reached or exceeded by what is measured now
     * @param tasksDone tasks of the plan marked as done; those that go on all the time are not counted
     * @param link application path of the movement
     */
    public record Line(String name, int targetsMet, int targets, int tasksDone, int tasks, String link) {}
}
