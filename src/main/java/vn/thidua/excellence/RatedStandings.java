package vn.thidua.excellence;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.EmulationYear;

/** The official ratings of a school's people, counted by where they served at the end of the year. */
@Repository
@Transactional(readOnly = true)
class RatedStandings {

    private final JdbcClient database;

    RatedStandings(JdbcClient database) {
        this.database = database;
    }

    /** The years in which people of the school were rated, newest first. */
    List<String> years(UUID school) {
        return database.sql("""
                select distinct emulation_year from rating where organisation_id = :school and subject_kind = 'PERSON' order by 1 desc
                """).param("school", school).query(String.class).list();
    }

    List<Standing> of(UUID school, EmulationYear year) {
        return database.sql("""
                select u.id as unit_id, u.name as unit, a.rank, coalesce(a.leadership, false) as leader, count(*) filter (where r.level = 'HTXSNV') as excellent,
                       count(*) filter (where r.level = 'HTTNV') as good, count(*) as rated, count(*) as listed
                  from rating r
                  left join lateral (select x.unit_id, x.rank, x.leadership from appointment x where x.person_id = r.person_id order by x.valid_from > :last, x.valid_from desc limit 1) a on true
                  join organisation u on u.id = coalesce(a.unit_id, r.organisation_id)
                 where r.organisation_id = :school and r.emulation_year = :year and r.subject_kind = 'PERSON'
                 group by u.id, u.name, u.path, a.rank, coalesce(a.leadership, false) order by u.path
                """)
                .param("school", school)
                .param("year", year.toString())
                .param("last", year.lastDay())
                .query((row, number) -> Standing.of(row))
                .list();
    }
}
