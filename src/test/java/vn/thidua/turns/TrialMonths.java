package vn.thidua.turns;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.registration.TrialSchool;

/** Months of a trial school, as closing them leaves them. */
public final class TrialMonths {

    private final TrialSchool school;
    private final JdbcClient database;

    public TrialMonths(TrialSchool school, JdbcClient database) {
        this.school = school;
        this.database = database;
    }

    /** Opens a month, closed at once or not. */
    public UUID month(LocalDate month, boolean closed) {
        UUID id = UUID.randomUUID();
        school.asSystem(() -> database.sql("""
                insert into rating_month (id, version, organisation_id, month, state, opens_on, closes_on, decided_by, least_days, opened_by, opened_at, closed_by, closed_at)
                values (:id, 0, :school, :month, case when :closed then 'CLOSED' else 'OPEN' end, :month, :month, 'RECTOR', 10, 'thử', now(),
                        case when :closed then 'thử' end, case when :closed then now() end)
                """)
                .param("id", id)
                .param("school", school.id)
                .param("month", month)
                .param("closed", closed)
                .update());
        return id;
    }

    /** A sheet with its final level, or of somebody excused. */
    public void sheet(
            UUID monthId,
            LocalDate month,
            @Nullable UUID person,
            @Nullable String level,
            @Nullable Integer points,
            @Nullable String exempt) {
        school.asSystem(() -> database.sql("""
                insert into month_sheet (id, version, organisation_id, month_id, month, subject_kind, person_id, unit_id, present_days, exempt, state,
                                         head_at, head_by, head_name, head_total, head_level, final_at, final_by, final_name, final_total, final_level)
                select :id, 0, :school, :monthId, :month, case when :person::uuid is null then 'UNIT' else 'PERSON' end, :person, :unit, 20, :exempt,
                       case when :level::text is null then 'NEW' else 'DECIDED' end,
                       case when :level::text is not null then now() end, case when :level::text is not null then :head end, case when :level::text is not null then 'Phạm Thử Khoa' end,
                       :points, :level,
                       case when :level::text is not null then now() end, case when :level::text is not null then :head end, case when :level::text is not null then 'Phạm Thử Trưởng' end,
                       :points, :level
                """)
                .param("id", UUID.randomUUID())
                .param("school", school.id)
                .param("monthId", monthId)
                .param("month", month)
                .param("person", person)
                .param("unit", school.faculty)
                .param("level", level)
                .param("points", points)
                .param("exempt", exempt)
                .param("head", school.people.get(0))
                .update());
    }
}
