package vn.thidua.training;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.Viewer;

/** The plan of a school's year by programme; set as a whole, the last word counts. */
@Service
@Transactional
class TrainingPlans {

    private static final String LINES = """
            select p.id, p.name, a.classes, a.learners, coalesce(a.with_carried, false) as with_carried
              from programme p
              left join training_plan a on a.programme_id = p.id and a.organisation_id = :school and a.year = :year
             where p.in_use or a.id is not null
             order by p.position, p.name
            """;

    private static final String SET = """
            insert into training_plan (id, version, organisation_id, programme_id, year, classes, learners, with_carried)
            values (gen_random_uuid(), 0, :school, :programme, :year, :classes, :learners, :carried)
            on conflict (organisation_id, year, programme_id) do update
               set classes = excluded.classes, learners = excluded.learners, with_carried = excluded.with_carried,
                   version = training_plan.version + 1
            """;

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    TrainingPlans(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /**
     * A programme in the plan.
     *
     * @param classes {@code null}: the plan says nothing about it
     * @param learners {@code null}: not yet known
     */
    record Line(
            UUID programme,
            String name,
            @Nullable Integer classes,
            @Nullable Integer learners,
            boolean withCarried) {}

    @Transactional(readOnly = true)
    List<Line> of(UUID school, int year) {
        return database.sql(LINES)
                .param("school", school)
                .param("year", year)
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("classes", Integer.class),
                        row.getObject("learners", Integer.class),
                        row.getBoolean("with_carried")))
                .list();
    }

    /** Sets the year's plan; programmes without a number of classes leave it. */
    void set(PlanForm form, Viewer viewer) {
        UUID school = viewer.homeId();
        if (!TrainingClass.isKeptBy(viewer, school)) {
            throw new AccessDeniedException("role");
        }
        database.sql(
                        "delete from training_plan where organisation_id = :school and year = :year and not (programme_id = any (:kept))")
                .param("school", school)
                .param("year", form.year())
                .param("kept", form.planned().keySet().toArray(UUID[]::new))
                .update();
        for (Map.Entry<UUID, PlanForm.Line> line : form.planned().entrySet()) {
            database.sql(SET)
                    .param("school", school)
                    .param("programme", line.getKey())
                    .param("year", form.year())
                    .param("classes", line.getValue().classes())
                    .param("learners", line.getValue().learners())
                    .param("carried", form.withCarried())
                    .update();
        }
        int classes = form.planned().values().stream()
                .mapToInt(line -> line.classes() == null ? 0 : line.classes())
                .sum();
        events.publishEvent(new TrainingEvent.PlanSet(school, school, form.year(), classes));
    }
}
