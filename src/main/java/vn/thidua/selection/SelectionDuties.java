package vn.thidua.selection;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Role;
import vn.thidua.shared.Task;
import vn.thidua.shared.Viewer;

/** Reminds heads of the selection meeting that their unit has still to hold, or to close. */
@Component
class SelectionDuties implements Task.Source {

    private static final String DUTIES = """
            select w.emulation_year, u.short_name, u.id as unit_id, m.id
              from registration_window w
              join organisation u on u.organisation_id = w.organisation_id and u.id = any (cast(:units as uuid[]))
              left join lateral (select x.id, x.state from selection_meeting x where x.unit_id = u.id and x.emulation_year = w.emulation_year
                   order by x.state desc, x.held_on desc limit 1) m on true
             where w.organisation_id = :school and w.state = 'LOCKED' and (m.id is null or m.state = 'OPEN')
               and (select max(x.emulation_year) from registration_window x where x.organisation_id = w.organisation_id and x.state = 'LOCKED') = w.emulation_year
             order by u.path
            """;

    private final JdbcClient database;

    SelectionDuties(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Task> tasksOf(Viewer viewer) {
        var units = viewer.organisationsAs(Role.UNIT_HEAD);
        if (units.isEmpty()) {
            return List.of();
        }
        return database.sql(DUTIES)
                .param(
                        "units",
                        units.stream()
                                .map(java.util.UUID::toString)
                                .collect(java.util.stream.Collectors.joining(",", "{", "}")))
                .param("school", viewer.homeId())
                .query((row, number) -> {
                    boolean begun = row.getString("id") != null;
                    return new Task(
                            begun ? "task.nomination.closeMeeting" : "task.nomination.holdMeeting",
                            List.of(row.getString("short_name"), row.getString("emulation_year")),
                            begun
                                    ? "/selection-meetings/" + row.getString("id")
                                    : "/selection-meetings?year=" + row.getString("emulation_year"),
                            null);
                })
                .list();
    }
}
