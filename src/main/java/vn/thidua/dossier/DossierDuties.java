package vn.thidua.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.Dossier;
import vn.thidua.shared.Role;
import vn.thidua.shared.Task;
import vn.thidua.shared.Viewer;

/** What dossiers ask of a viewer: to complete and forward, to receive, to verify, to post, to submit. */
@Component
class DossierDuties implements Task.Source {

    private static final String DUTIES = """
            select d.state, count(*) as many
              from dossier d
             where d.organisation_id = :school
               and (:keeper and d.state in ('WAITING', 'RECEIVED', 'SUPPLEMENTED', 'VERIFYING', 'PUBLICITY')
                    or d.unit_id = any (cast(:units as uuid[])) and d.state in ('SELECTED', 'RETURNED')
                    or d.person_id = :person and d.state = 'RETURNED')
             group by d.state
            """;

    private final JdbcClient database;

    DossierDuties(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Task> tasksOf(Viewer viewer) {
        boolean keeper = viewer.is(Role.SCHOOL_SECRETARY, viewer.homeId());
        var units = viewer.organisationsAs(Role.UNIT_HEAD);
        if (!keeper && units.isEmpty() && viewer.personId() == null) {
            return List.of();
        }
        var tasks = new ArrayList<Task>();
        database.sql(DUTIES)
                .param("school", viewer.homeId())
                .param("keeper", keeper && Dossier.isKeptBy(viewer, viewer.homeId()))
                .param("units", units.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .param("person", viewer.personId() == null ? new UUID(0, 0) : viewer.personId())
                .query(row -> {
                    String state = row.getString("state");
                    tasks.add(new Task(
                            "task.nomination." + state,
                            List.of(row.getLong("many")),
                            "/nominations?state=" + state,
                            null));
                });
        return tasks;
    }
}
