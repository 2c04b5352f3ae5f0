package vn.thidua.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who serves where on a day, as rows in one statement each; nothing in them is personal beyond what colleagues know. */
@Repository
public class StaffDirectory {

    /**
     * A person in service on a day.
     *
     * @param givenName for sorting, together with the whole name, in Vietnamese order
     * @param unitName the name that the unit bears today
     * @param position chức vụ, as written in the decision
     */
    public record Colleague(
            UUID id,
            String code,
            String fullName,
            String givenName,
            UUID schoolId,
            UUID unitId,
            String unitName,
            Rank rank,
            @Nullable String position,
            boolean leadership,
            boolean partyMember,
            LocalDate joinedOn) {}

    private static final String SERVING = """
            select p.id, p.code, p.full_name, p.given_name, p.organisation_id, a.unit_id, u.name as unit_name, a.rank, a.position,
                   a.leadership, p.party_member, p.joined_on
              from person p
              join appointment a on a.person_id = p.id and a.valid_from <= :on and (a.valid_to is null or a.valid_to >= :on)
              join organisation u on u.id = a.unit_id
             where /*whose*/
               and p.joined_on <= :on and (p.left_on is null or p.left_on >= :on)
             order by p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", p.code
            """;

    private final JdbcClient database;

    StaffDirectory(JdbcClient database) {
        this.database = database;
    }

    /** All who serve at a school on a day, sorted by given name. */
    public List<Colleague> ofSchool(UUID school, LocalDate on) {
        return serving("p.organisation_id = :whose", school, on);
    }

    /** All who serve in a faculty or office on a day, sorted by given name. */
    public List<Colleague> ofUnit(UUID unit, LocalDate on) {
        return serving("a.unit_id = :whose", unit, on);
    }

    /** One person's place on a day; empty when not in service. */
    public Optional<Colleague> of(UUID person, LocalDate on) {
        return serving("p.id = :whose", person, on).stream().findFirst();
    }

    private List<Colleague> serving(String condition, UUID whose, LocalDate on) {
        return database.sql(SERVING.replace("/*whose*/", condition))
                .param("whose", whose)
                .param("on", on)
                .query((row, number) -> colleague(row))
                .list();
    }

    private static Colleague colleague(ResultSet row) throws SQLException {
        return new Colleague(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("full_name"),
                row.getString("given_name"),
                row.getObject("organisation_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                Rank.valueOf(row.getString("rank")),
                row.getString("position"),
                row.getBoolean("leadership"),
                row.getBoolean("party_member"),
                row.getObject("joined_on", LocalDate.class));
    }
}
