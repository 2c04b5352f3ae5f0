package vn.thidua.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Role;
import vn.thidua.shared.Task;
import vn.thidua.shared.Viewer;

/** What sessions ask of a viewer: to answer a notice, to come, to write and sign the minutes. */
@Component
class SittingDuties implements Task.Source {

    private static final String DUTIES = """
            select s.id, s.subject, s.held_on, s.state,
                   (select a.state from sitting_attendance a join council_member m on m.id = a.member_id
                     where a.sitting_id = s.id and m.person_id = :person) as mine
              from sitting s
             where s.organisation_id = :body and s.state in ('PLANNED', 'CONVENED', 'OPEN', 'CLOSED')
             order by s.held_on limit 10
            """;

    private final JdbcClient database;
    private final Clock clock;

    SittingDuties(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Task> tasksOf(Viewer viewer) {
        boolean secretary = viewer.is(Role.SCHOOL_SECRETARY, viewer.homeId());
        if (viewer.personId() == null && !secretary) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        var tasks = new ArrayList<Task>();
        database.sql(DUTIES)
                .param("person", viewer.personId() == null ? new UUID(0, 0) : viewer.personId())
                .param("body", viewer.homeId())
                .query(row -> {
                    String what = what(row.getString("state"), row.getString("mine"), secretary);
                    if (what != null) {
                        LocalDate day = row.getObject("held_on", LocalDate.class);
                        tasks.add(new Task(
                                "task.sitting." + what,
                                List.of(row.getString("subject"), day),
                                "/council-sessions/" + row.getString("id"),
                                day.isBefore(today) ? null : day));
                    }
                });
        return tasks;
    }

    private static @org.jspecify.annotations.Nullable String what(
            String state, @org.jspecify.annotations.Nullable String mine, boolean secretary) {
        return switch (state) {
            case "PLANNED" -> secretary ? "convene" : null;
            case "CONVENED" -> "EXPECTED".equals(mine) ? "answer" : mine != null ? "come" : null;
            case "OPEN" -> mine != null || secretary ? "open" : null;
            default -> secretary ? "minutes" : null;
        };
    }
}
