package vn.thidua.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.registration.RegistrationState;

/** Who is expected to register and has not. */
@Repository
@Transactional(readOnly = true)
class MissingReader {

    /** Somebody who is expected to register and has not. */
    record Missing(
            UUID id,
            String name,
            String code,
            @Nullable String unit,
            @Nullable RegistrationState state,
            @Nullable LocalDate remindedOn,
            int reminders) {}

    private static final String MISSING = """
            select e.person_id, e.full_name, e.code, u.short_name as unit, e.state,
                   (select max(m.reminded_on) from registration_reminder m where m.window_id = e.window_id and m.person_id = e.person_id) as reminded_on,
                   (select count(*) from registration_reminder m where m.window_id = e.window_id and m.person_id = e.person_id) as reminders
              from person_expected_to_register e
              left join organisation u on u.id = e.unit_id
             where e.window_id = :window and not e.registered
               and (cast(:units as text) is null or e.unit_id = any (cast(:units as uuid[])))
             order by u.path, e.given_name collate "vi-x-icu", e.full_name collate "vi-x-icu"
            """;

    private final JdbcClient database;

    MissingReader(JdbcClient database) {
        this.database = database;
    }

    List<Missing> missing(UUID window, @Nullable Set<UUID> units) {
        return database.sql(MISSING)
                .param("window", window)
                .param("units", Reach.array(units))
                .query((row, number) -> {
                    String state = row.getString("state");
                    return new Missing(
                            row.getObject("person_id", UUID.class),
                            row.getString("full_name"),
                            row.getString("code"),
                            row.getString("unit"),
                            state == null ? null : RegistrationState.valueOf(state),
                            row.getObject("reminded_on", LocalDate.class),
                            row.getInt("reminders"));
                })
                .list();
    }
}
