package vn.thidua.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Grant;
import vn.thidua.shared.Task;
import vn.thidua.shared.Viewer;

/**
 * What waits for a viewer in the views {@code task_…}, all of them in one statement, however many there are. A module that
 * knows of work to be done owns such a view, with the columns
 *
 * <ul>
 *   <li>{@code organisation_id} – whose work it is; a viewer sees the work of the own body
 *   <li>{@code person_id} – for this person alone, or null
 *   <li>{@code role}, {@code unit_id} – for who holds the role in the body, or in the unit where one is named; or null
 *   <li>{@code message_key}, {@code arguments} (text[]), {@code link}
 *   <li>{@code shown_from}, {@code due} – days, or null
 * </ul>
 */
@Component
class TaskViews implements Task.Source {

    private static final String COLUMNS =
            "organisation_id, person_id, role, unit_id, message_key, arguments, link, shown_from, due";

    private static final String MINE = """
            select message_key, arguments, link, due from (%s) as task (%s)
             where organisation_id = :body and (shown_from is null or shown_from <= :today)
               and (person_id = :person or (role || '@' || coalesce(unit_id, organisation_id)) = any (cast(:grants as text[])))
             order by due nulls last, message_key, arguments
             limit %d
            """;

    private static final int AT_MOST = 60;

    private final JdbcClient database;
    private final Clock clock;
    private volatile @Nullable String statement;

    TaskViews(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Task> tasksOf(Viewer viewer) {
        String mine = statement();
        return mine.isEmpty()
                ? List.of()
                : database.sql(mine)
                        .param("body", viewer.homeId())
                        .param("today", LocalDate.now(clock))
                        .param("person", viewer.personId() == null ? new UUID(0, 0) : viewer.personId())
                        .param("grants", grants(viewer))
                        .query((row, number) -> task(row))
                        .list();
    }

    /** Views come with migrations, so that looking for them once is enough. */
    private String statement() {
        String known = statement;
        if (known == null) {
            List<String> views = database.sql(
                            "select viewname from pg_views where schemaname = 'public' and viewname like 'task\\_%' order by 1")
                    .query(String.class)
                    .list();
            String all = views.stream()
                    .map(view -> "select " + COLUMNS + " from " + view)
                    .collect(Collectors.joining(" union all "));
            known = views.isEmpty() ? "" : MINE.formatted(all, COLUMNS, AT_MOST);
            statement = known;
        }
        return known;
    }

    private static String grants(Viewer viewer) {
        return viewer.grants().stream().map(TaskViews::named).collect(Collectors.joining(",", "{", "}"));
    }

    private static String named(Grant grant) {
        return grant.role() + "@" + grant.organisationId();
    }

    private static Task task(ResultSet row) throws SQLException {
        Object[] arguments = (Object[]) row.getArray("arguments").getArray();
        return new Task(
                row.getString("message_key"),
                Arrays.asList(arguments),
                row.getString("link"),
                row.getObject("due", LocalDate.class));
    }
}
