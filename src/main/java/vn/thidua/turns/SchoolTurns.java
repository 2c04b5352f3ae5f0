package vn.thidua.turns;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.Viewer;

/** Turns of closed months counted by school; nothing of any person or unit. */
@Repository
@Transactional(readOnly = true)
class SchoolTurns {

    /** A school in a year. */
    record Line(UUID id, String school, int months, Tally people, Tally units) {}

    private final JdbcClient database;

    SchoolTurns(JdbcClient database) {
        this.database = database;
    }

    /** The years in which any school in sight closed a month, newest first. */
    List<Integer> years() {
        return database.sql(
                        "select distinct cast(extract(year from month) as int) from rating_month where state = 'CLOSED' order by 1 desc")
                .query(Integer.class)
                .list();
    }

    List<Line> of(int year, Viewer viewer) {
        return database.sql("""
                select o.id, o.short_name as school, count(distinct r.month) as months,
                       count(*) filter (where r.subject_kind = 'PERSON' and r.level = 'HTXSNV') as pe, count(*) filter (where r.subject_kind = 'PERSON' and r.level = 'HTTNV') as pg,
                       count(*) filter (where r.subject_kind = 'PERSON' and r.level = 'HTNV') as pf, count(*) filter (where r.subject_kind = 'PERSON' and r.level = 'KHTNV') as pp,
                       count(*) filter (where r.subject_kind = 'UNIT' and r.level = 'HTXSNV') as ue, count(*) filter (where r.subject_kind = 'UNIT' and r.level = 'HTTNV') as ug,
                       count(*) filter (where r.subject_kind = 'UNIT' and r.level = 'HTNV') as uf, count(*) filter (where r.subject_kind = 'UNIT' and r.level = 'KHTNV') as up
                  from organisation o
                  left join month_result r on r.organisation_id = o.id and r.closed and r.exempt is null and r.level is not null
                       and r.month between make_date(:year, 1, 1) and make_date(:year, 12, 31)
                 where o.kind in ('SCHOOL', 'EDUCATION_OFFICE') and o.valid_to is null and o.id <> :home
                   and (:everything or o.id = any (cast(:reads as uuid[])))
                 group by o.id, o.short_name, o.path
                having count(r.sheet_id) > 0 or o.kind = 'SCHOOL'
                 order by o.path
                """)
                .param("year", Math.max(1, year))
                .param("home", viewer.homeId())
                .param("everything", viewer.scope().everything())
                .param(
                        "reads",
                        viewer.scope().everything() ? "{}" : viewer.scope().readsSetting())
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("school"),
                        row.getInt("months"),
                        new Tally(row.getLong("pe"), row.getLong("pg"), row.getLong("pf"), row.getLong("pp"), 0, 0),
                        new Tally(row.getLong("ue"), row.getLong("ug"), row.getLong("uf"), row.getLong("up"), 0, 0)))
                .list();
    }
}
