package vn.thidua.personnel;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.Period;

/** Who came to a school or left it during a time, which is why two lists of its people differ. */
@Repository
@Transactional(readOnly = true)
public class Movements {

    /**
     * Somebody who came, left, or both.
     *
     * @param unit where the person served last
     * @param came first day of service, if it is within the time
     * @param left last day of service, if it is within the time
     */
    public record Movement(
            UUID id,
            String name,
            UUID unitId,
            String unit,
            @Nullable LocalDate came,
            @Nullable LocalDate left) {

        /** Had left before a time began, or came after it was over. */
        public boolean isOutside(Period time) {
            return left != null && left.isBefore(time.from())
                    || came != null && time.to() != null && came.isAfter(time.to());
        }
    }

    private final JdbcClient database;

    Movements(JdbcClient database) {
        this.database = database;
    }

    /**
     * Who came after the first day and who left before the last one, in the order of names.
     *
     * @param units whose people are meant; {@code null}: all
     */
    public List<Movement> of(UUID school, Period time, @Nullable Set<UUID> units) {
        return database.sql("""
                select p.id, p.full_name as name, u.id as unit_id, u.name as unit,
                       case when p.joined_on > :first then p.joined_on end as came, case when p.left_on < :last then p.left_on end as "left"
                  from person p
                  left join lateral (select x.unit_id from appointment x where x.person_id = p.id order by x.valid_from > :last, x.valid_from desc limit 1) a on true
                  join organisation u on u.id = coalesce(a.unit_id, p.organisation_id)
                 where p.organisation_id = :school and (p.joined_on > :first and p.joined_on <= :last or p.left_on >= :first and p.left_on < :last)
                   and (cast(:units as uuid[]) is null or a.unit_id = any (cast(:units as uuid[])))
                 order by p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id
                """)
                .param("school", school)
                .param("first", time.from())
                .param("last", time.to())
                .param(
                        "units",
                        units == null
                                ? null
                                : units.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .query(Movement.class)
                .list();
    }
}
