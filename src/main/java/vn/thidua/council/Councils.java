package vn.thidua.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Option;
import vn.thidua.page.Paging;
import vn.thidua.shared.Viewer;

/** Who sits where on a day, as rows in one statement each. */
@Repository
@Transactional(readOnly = true)
public class Councils {

    /**
     * A seat that is taken on a day.
     *
     * @param personId none for somebody from outside
     * @param account whether the member can sign in, and so vote and read by machine
     */
    public record Seat(
            UUID memberId,
            @Nullable UUID personId,
            String name,
            @Nullable String position,
            @Nullable String capacity,
            CouncilRole role,
            boolean voting,
            boolean account) {}

    /** A line of the list: the council and how it is composed on the day. */
    record Row(
            UUID id,
            String name,
            CouncilLevel level,
            @Nullable String decision,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            long members,
            long voting,
            @Nullable String chair,
            boolean draft) {}

    /** The letterhead's facts. */
    public record Letterhead(@Nullable String superior, String body, boolean office, boolean education) {}

    private static final String ROWS = """
            select count(*) over () as total, c.id, c.name, c.level, k.number, k.decided_on, k.valid_from, k.valid_to,
                   (select count(*) from council_seat s where s.composition_id = k.id and s.valid_from <= :on and (s.valid_to is null or s.valid_to >= :on)) as members,
                   (select count(*) from council_seat s where s.composition_id = k.id and s.voting and s.valid_from <= :on and (s.valid_to is null or s.valid_to >= :on)) as voting,
                   (select s.name from council_seat s where s.composition_id = k.id and s.role = 'CHAIR' and s.valid_from <= :on and (s.valid_to is null or s.valid_to >= :on) limit 1) as chair,
                   exists (select from composition d where d.council_id = c.id and d.state = 'DRAFT') as draft
              from council c
              left join composition k on k.council_id = c.id and k.state = 'IN_FORCE' and k.valid_from <= :on and (k.valid_to is null or k.valid_to >= :on)
             where c.organisation_id = :body
             order by /*order*/, c.name limit :limit offset :offset
            """;

    private static final String SEATS = """
            select s.*, exists (select from account a where a.person_id = s.person_id and a.disabled_at is null) as account
              from council_seat s
             where s.council_id = :council and s.valid_from <= :on and (s.valid_to is null or s.valid_to >= :on)
             order by s.precedence, s.place
            """;

    private final JdbcClient database;

    Councils(JdbcClient database) {
        this.database = database;
    }

    /** Everybody who sits in the council on a day, chair first. */
    public List<Seat> seats(UUID council, LocalDate on) {
        return database.sql(SEATS)
                .param("council", council)
                .param("on", on)
                .query((row, number) -> seat(row))
                .list();
    }

    /** The councils of a body, as choices of a form. */
    public List<Option> choices(UUID body) {
        return database.sql("select id, name from council where organisation_id = :body order by name")
                .param("body", body)
                .query((row, number) -> new Option(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    public Letterhead letterhead(UUID body) {
        return database.sql("""
                        select a.name as superior, o.name, o.kind = 'EDUCATION_OFFICE' as office, o.year_kind = 'SCHOOL' as education
                          from organisation o left join organisation a on a.id = o.parent_id where o.id = :body
                        """)
                .param("body", body)
                .query((row, number) -> new Letterhead(
                        row.getString("superior"),
                        row.getString("name"),
                        row.getBoolean("office"),
                        row.getBoolean("education")))
                .single();
    }

    List<Row> rows(Viewer viewer, LocalDate on, Paging paging, int limit) {
        String order = paging.column().equals("from") ? "k.valid_from" : "c.name";
        return database.sql(ROWS.replace("/*order*/", order + (paging.descending() ? " desc" : "")))
                .param("body", viewer.homeId())
                .param("on", on)
                .param("limit", limit)
                .param("offset", limit == Paging.ROWS ? paging.offset() : 0)
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return new Row(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            CouncilLevel.valueOf(row.getString("level")),
                            row.getString("number"),
                            row.getObject("decided_on", LocalDate.class),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class),
                            row.getLong("members"),
                            row.getLong("voting"),
                            row.getString("chair"),
                            row.getBoolean("draft"));
                })
                .list();
    }

    private static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                row.getObject("member_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("position"),
                row.getString("capacity"),
                CouncilRole.valueOf(row.getString("role")),
                row.getBoolean("voting"),
                row.getBoolean("account"));
    }
}
