package vn.thidua.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** One person's ratings over the years. */
@Repository
class PersonRatings {

    /** Whose they are. */
    record Whose(
            UUID id,
            String code,
            String name,
            UUID school,
            @Nullable UUID unit,
            @Nullable String unitName) {

        /** The person, the keepers of the school's ratings, and the head of the unit. */
        boolean isReadableBy(Viewer viewer) {
            return id.equals(viewer.personId())
                    || Rating.isKeptBy(viewer, school)
                    || unit != null && viewer.is(Role.UNIT_HEAD, unit);
        }
    }

    /** One year. */
    record Line(
            UUID id,
            String year,
            RatingLevel level,
            @Nullable String decision,
            @Nullable LocalDate decidedOn,
            @Nullable String issuer,
            boolean confirmed,
            @Nullable String note) {}

    private final JdbcClient database;
    private final Clock clock;

    PersonRatings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The person if the viewer may know the ratings, or a 404. */
    Whose require(UUID person, Viewer viewer) {
        return database.sql("""
                select p.id, p.code, p.full_name as name, p.organisation_id as school, a.unit_id as unit, u.name as unit_name
                  from person p
                  left join lateral (select x.unit_id from appointment x where x.person_id = p.id order by x.valid_from > :today, x.valid_from desc limit 1) a on true
                  left join organisation u on u.id = a.unit_id
                 where p.id = :person
                """)
                .param("person", person)
                .param("today", LocalDate.now(clock))
                .query(Whose.class)
                .optional()
                .filter(whose -> whose.isReadableBy(viewer))
                .orElseThrow(NotFound::new);
    }

    /** Newest first. */
    List<Line> of(UUID person) {
        return database.sql("""
                select id, emulation_year as year, level, decision, decided_on, issuer, confirmed, note
                  from rating where person_id = ? and subject_kind = 'PERSON' order by emulation_year desc
                """).param(person).query(Line.class).list();
    }
}
