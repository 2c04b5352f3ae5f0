package vn.thidua.ballot;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up an open vote (biểu quyết): the choices stand in the open, so the sums can be made again at any time. */
@Component
class OpenVote {

    private final JdbcClient database;

    OpenVote(JdbcClient database) {
        this.database = database;
    }

    Totals totals(UUID round) {
        var votes = new LinkedHashMap<UUID, Totals.Votes>();
        database.sql("""
                        select n.id, count(*) filter (where c.choice = 'AGREE') as agree,
                               count(*) filter (where c.choice = 'DISAGREE') as disagree,
                               count(*) filter (where c.choice = 'BLANK') as blank
                          from ballot_nominee n
                          left join ballot_open_choice c on c.round_id = n.round_id and c.nominee_id = n.id
                         where n.round_id = :round group by n.id
                        """).param("round", round).query(row -> {
            votes.put(
                    row.getObject("id", UUID.class),
                    new Totals.Votes(row.getInt("agree"), row.getInt("disagree"), row.getInt("blank")));
        });
        return database.sql("""
                        select count(*) filter (where removed_because is null) as issued,
                               count(*) filter (where exists (select from ballot_open_choice c
                                                               where c.round_id = v.round_id and c.person_id = v.person_id)) as collected
                          from ballot_voter v where v.round_id = :round
                        """)
                .param("round", round)
                .query((row, number) -> new Totals(
                        row.getInt("issued"), row.getInt("collected"), row.getInt("collected"), 0, 0, votes, null))
                .single();
    }
}
