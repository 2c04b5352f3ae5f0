package vn.thidua.monthboard;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.appraisal.MonthSheet.MonthSubject;
import vn.thidua.appraisal.RatingMonth;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Who is late with what in a month: the whole school for those who keep it, a unit for its head. */
@Repository
@Transactional(readOnly = true)
class LateList {

    /** What is late. */
    enum MonthDelay {
        NOT_HANDED_IN,
        NOT_RATED,
        NOT_DECIDED
    }

    /** Somebody, and until when it should have been. */
    record Row(
            MonthDelay delay,
            UUID sheet,
            @Nullable String code,
            String name,
            String unit,
            MonthSubject kind,
            @Nullable LocalDate due) {}

    /** People and units that are late with the same, each by themselves. */
    record Group(List<Row> people, List<Row> units) {
        public List<List<Row>> parts() {
            return List.of(people, units);
        }

        static Group of(List<Row> rows) {
            return new Group(
                    rows.stream()
                            .filter(row -> row.kind() == MonthSubject.PERSON)
                            .toList(),
                    rows.stream().filter(row -> row.kind() == MonthSubject.UNIT).toList());
        }
    }

    private final JdbcClient database;

    LateList(JdbcClient database) {
        this.database = database;
    }

    List<Row> of(RatingMonth month, Viewer viewer) {
        return database.sql("""
                        select case when s.state in ('NEW', 'DRAFT') then 'NOT_HANDED_IN' when s.state = 'HANDED_IN' and s.head_rates then 'NOT_RATED' else 'NOT_DECIDED' end as delay,
                               s.id as sheet, p.code, coalesce(p.full_name, u.name) as name, u.name as unit, s.subject_kind as kind,
                               case when s.state in ('NEW', 'DRAFT') then coalesce(s.reopened_until, cast(:closes as date)) end as due
                          from month_sheet s join organisation u on u.id = s.unit_id left join person p on p.id = s.person_id
                         where s.month_id = :month and s.exempt is null and s.state <> 'DECIDED'
                           and (:keeper or s.unit_id = any (cast(:units as uuid[])))
                         order by array_position(array['NEW', 'DRAFT', 'HANDED_IN', 'RATED'], s.state) > 2, s.state = 'HANDED_IN' and not s.head_rates, s.state = 'RATED',
                               u.path, s.subject_kind, p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu"
                        """)
                .param("month", month.id())
                .param("closes", month.closesOn())
                .param("keeper", month.isKeptBy(viewer))
                .param(
                        "units",
                        viewer.organisationsAs(Role.UNIT_HEAD).stream()
                                .map(UUID::toString)
                                .collect(Collectors.joining(",", "{", "}")))
                .query(Row.class)
                .list();
    }

    /** The same by what is late. */
    static Map<MonthDelay, Group> grouped(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Row::delay,
                        () -> new EnumMap<>(MonthDelay.class),
                        Collectors.collectingAndThen(Collectors.toList(), Group::of)));
    }
}
