package vn.thidua.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Option;
import vn.thidua.page.Paging;
import vn.thidua.shared.Viewer;
import vn.thidua.transfer.Transfer.TransferState;

/** Reads the moves into and out of the viewer's school. */
@Repository
@Transactional(readOnly = true)
class TransferDesk {

    /**
     * A move as a row.
     *
     * @param incoming into the viewer's school, else out of it
     * @param other the other school
     */
    record Move(
            UUID id,
            boolean incoming,
            UUID person,
            String name,
            @Nullable LocalDate bornOn,
            String other,
            String formerCode,
            TransferState state,
            @Nullable String opinion,
            Instant askedAt) {}

    private static final String MOVES = """
            select t.*, o.name as other, count(*) over () as all_of_them
              from transfer t
              join organisation o on o.id = case when t.organisation_id = :school then t.former_id else t.organisation_id end
             where :school in (t.organisation_id, t.former_id)
             order by t.state <> 'ASKED', t.asked_at desc, t.id limit :rows offset :offset
            """;

    private final JdbcClient database;

    TransferDesk(JdbcClient database) {
        this.database = database;
    }

    List<Move> page(Viewer viewer, Paging paging) {
        long[] total = new long[1];
        List<Move> moves = moves(viewer.homeId(), paging.rows(), paging.offset())
                .query((row, number) -> {
                    total[0] = row.getLong("all_of_them");
                    return move(row, viewer.homeId());
                })
                .list();
        paging.of(total[0]);
        return moves;
    }

    /** Schools and offices that somebody may have come from. */
    List<Option> schools(Viewer viewer) {
        return database.sql("""
                        select id, name from organisation
                         where id = organisation_id and kind in ('SCHOOL', 'EDUCATION_OFFICE') and id <> :school order by name collate "vi-x-icu"
                        """)
                .param("school", viewer.homeId())
                .query((row, number) -> new Option(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** Whose record a code names in the school that answers. */
    Optional<UUID> person(UUID school, String code) {
        return database.sql(
                        "select id from person where organisation_id = :school and upper(code) = upper(btrim(:code))")
                .param("school", school)
                .param("code", code)
                .query(UUID.class)
                .optional();
    }

    /** A school on record, not a cluster or a unit. */
    boolean isSchool(UUID id) {
        return database.sql(
                        "select exists (select from organisation where id = :id and id = organisation_id and kind in ('SCHOOL', 'EDUCATION_OFFICE'))")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Whether a question about somebody is open or answered with yes. */
    boolean hasOne(UUID person) {
        return database.sql("select exists (select from transfer where person_id = :person and state <> 'REFUSED')")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec moves(UUID school, int rows, int offset) {
        return database.sql(MOVES).param("school", school).param("rows", rows).param("offset", offset);
    }

    private static Move move(ResultSet row, UUID school) throws SQLException {
        return new Move(
                row.getObject("id", UUID.class),
                school.equals(row.getObject("organisation_id", UUID.class)),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getObject("born_on", LocalDate.class),
                row.getString("other"),
                row.getString("former_code"),
                TransferState.valueOf(row.getString("state")),
                row.getString("opinion"),
                row.getTimestamp("asked_at").toInstant());
    }
}
