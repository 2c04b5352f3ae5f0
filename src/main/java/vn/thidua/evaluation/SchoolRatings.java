package vn.thidua.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.Viewer;

/** What those above the schools see: how each school was rated, and how many of its units and people stand where. No names. */
@Repository
@Transactional(readOnly = true)
class SchoolRatings {

    /** A school in one year; the numbers are those of each level, best first. */
    record Line(
            UUID id,
            String school,
            @Nullable RatingLevel level,
            @Nullable UUID rating,
            long unitsExcellent,
            long unitsGood,
            long unitsFair,
            long unitsPoor,
            long excellent,
            long good,
            long fair,
            long poor) {

        public long units() {
            return unitsExcellent + unitsGood + unitsFair + unitsPoor;
        }

        public long people() {
            return excellent + good + fair + poor;
        }
    }

    private static final String LINES = """
            select o.id, o.short_name as school, max(r.level) filter (where r.subject_kind = 'SCHOOL') as level,
                   cast(max(cast(r.id as text)) filter (where r.subject_kind = 'SCHOOL') as uuid) as rating,
                   count(*) filter (where r.subject_kind = 'UNIT' and r.level = 'HTXSNV') as units_excellent,
                   count(*) filter (where r.subject_kind = 'UNIT' and r.level = 'HTTNV') as units_good,
                   count(*) filter (where r.subject_kind = 'UNIT' and r.level = 'HTNV') as units_fair,
                   count(*) filter (where r.subject_kind = 'UNIT' and r.level = 'KHTNV') as units_poor,
                   count(*) filter (where r.subject_kind = 'PERSON' and r.level = 'HTXSNV') as excellent,
                   count(*) filter (where r.subject_kind = 'PERSON' and r.level = 'HTTNV') as good,
                   count(*) filter (where r.subject_kind = 'PERSON' and r.level = 'HTNV') as fair,
                   count(*) filter (where r.subject_kind = 'PERSON' and r.level = 'KHTNV') as poor
              from organisation o
              left join rating r on r.organisation_id = o.id and r.emulation_year = :year
             where o.kind in ('SCHOOL', 'EDUCATION_OFFICE') and (o.valid_to is null or o.valid_to >= :today)
               and (o.year_kind = 'SCHOOL') = (length(:year) > 4)
               and (:everything or o.id = any (cast(:reads as uuid[])))
             group by o.id, o.short_name, o.path
             order by o.path
            """;

    private final JdbcClient database;
    private final Clock clock;

    SchoolRatings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The years in which any school in sight was rated, newest first. */
    List<String> years() {
        return database.sql("select distinct emulation_year from rating order by 1 desc")
                .query(String.class)
                .list();
    }

    List<Line> of(String year, Viewer viewer) {
        return database.sql(LINES)
                .param("year", year)
                .param("today", LocalDate.now(clock))
                .param("everything", viewer.scope().everything())
                .param(
                        "reads",
                        viewer.scope().everything() ? "{}" : viewer.scope().readsSetting())
                .query(Line.class)
                .list();
    }
}
