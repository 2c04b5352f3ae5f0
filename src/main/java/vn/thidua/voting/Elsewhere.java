package vn.thidua.voting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.RoundMethod;
import vn.thidua.ballot.RoundState;
import vn.thidua.shared.Viewer;

/**
 * Rounds of other bodies in which the viewer sits for the own one: a school's representative at the conference of its cluster. The
 * database's function is the only way to them ({@code seats_elsewhere}).
 */
@Repository
@Transactional(readOnly = true)
class Elsewhere {

    private final JdbcClient database;

    Elsewhere(JdbcClient database) {
        this.database = database;
    }

    /** The body in whose room the round is held: the viewer's own, or one at whose table the viewer has a seat; else nothing. */
    Optional<UUID> room(UUID round, Viewer viewer) {
        return database.sql("""
                        select organisation_id from ballot_round where id = :round and organisation_id = :home
                        union all
                        select body from seats_elsewhere(array[:home]) where round_id = :round and person_id = :person
                        """)
                .param("home", viewer.homeId())
                .param("round", round)
                .param("person", viewer.personId())
                .query(UUID.class)
                .optional();
    }

    /** All of them, latest first. */
    List<VoteList.Row> rounds(Viewer viewer) {
        return viewer.personId() == null
                ? List.of()
                : database.sql("""
                                select * from seats_elsewhere(array[:home]) where person_id = :person
                                 order by array_position(array['OPEN', 'PREPARED', 'CLOSED', 'COUNTED', 'CANCELLED'], state), opened_at desc nulls first, round_id
                                 limit 20
                                """)
                        .param("home", viewer.homeId())
                        .param("person", viewer.personId())
                        .query((row, number) -> new VoteList.Row(
                                row.getObject("round_id", UUID.class),
                                row.getString("subject"),
                                RoundMethod.valueOf(row.getString("method")),
                                RoundState.valueOf(row.getString("state")),
                                instant(row.getTimestamp("opened_at")),
                                row.getBoolean("is_voter"),
                                row.getBoolean("is_teller"),
                                row.getBoolean("has_voted")))
                        .list();
    }

    private static @Nullable Instant instant(java.sql.@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
