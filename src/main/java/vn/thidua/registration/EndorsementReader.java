package vn.thidua.registration;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** What waits for a viewer's endorsement, in one statement. */
@Repository
@Transactional(readOnly = true)
class EndorsementReader {

    /** A registration that waits. */
    record Waiting(
            UUID id,
            String name,
            @Nullable String unit,
            boolean late,
            @Nullable String titles,
            @Nullable String forms,
            List<String> targets) {}

    private static final int MOST_AT_ONCE = 500;

    /** The same rule as {@link Registration#isEndorsableBy}. */
    private static final String WAITING = """
            select r.id, r.late_reason is not null as late, r.targets,
                   case r.subject_kind when 'PERSON' then p.full_name when 'UNIT' then u.name else o.name end as name,
                   case when r.subject_kind = 'PERSON' then u.short_name end as unit,
                   (select string_agg(t.short_name, ', ' order by t.rank) from registration_title s join title t on t.id = s.title_id
                     where s.registration_id = r.id and t.category = 'TITLE') as titles,
                   (select string_agg(t.short_name, ', ' order by t.rank) from registration_title s join title t on t.id = s.title_id
                     where s.registration_id = r.id and t.category = 'FORM') as forms
              from registration r
              join organisation o on o.id = r.organisation_id
              left join person p on p.id = r.person_id
              left join organisation u on u.id = r.unit_id
             where r.window_id = :window and r.organisation_id = :school and r.state = 'SUBMITTED'
               and (:rector or r.person_id is distinct from cast(:person as uuid))
               and (:rector or :secretary and r.subject_kind <> 'SCHOOL'
                    or r.subject_kind = 'PERSON' and r.unit_id = any (cast(:units as uuid[])))
             order by u.path nulls first, p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", r.id
             limit :most
            """;

    private final JdbcClient database;

    EndorsementReader(JdbcClient database) {
        this.database = database;
    }

    List<Waiting> waitingFor(Viewer viewer, RegistrationWindow window) {
        UUID school = viewer.homeId();
        return database.sql(WAITING)
                .param("window", window.id())
                .param("school", school)
                .param("rector", viewer.is(Role.RECTOR, school))
                .param("secretary", viewer.is(Role.SCHOOL_SECRETARY, school))
                .param("person", viewer.personId())
                .param("units", array(viewer.organisationsAs(Role.UNIT_HEAD)))
                .param("most", MOST_AT_ONCE)
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getBoolean("late"),
                        row.getString("titles"),
                        row.getString("forms"),
                        List.of((String[]) row.getArray("targets").getArray())))
                .list();
    }

    /** Ids as a parameter of a statement. */
    static String array(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
