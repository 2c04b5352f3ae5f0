package vn.thidua.ranking;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.scoring.RoundView;
import vn.thidua.scoring.ScoringRounds;
import vn.thidua.shared.Viewer;

/** Rankings of rounds, made anew from what was scored whenever somebody asks; the conference brings its votes. */
@Component
@Transactional(readOnly = true)
public class Rankings {

    private final ScoringRounds rounds;
    private final JdbcClient database;

    Rankings(ScoringRounds rounds, JdbcClient database) {
        this.rounds = rounds;
        this.database = database;
    }

    /** The order as it stands, for who may see all units side by side; nothing for the others, and while points are still blind. */
    public Optional<Ranking> find(RoundView round, Viewer viewer) {
        return round.isOverseenBy(viewer) && round.state().isUncovered() ? Optional.of(of(round)) : Optional.empty();
    }

    /** The order as it stands; who may see it is for the caller to say. */
    public Ranking of(RoundView round) {
        return of(round, votes(round.id()));
    }

    /** The same with votes that the caller has read already. */
    public Ranking of(RoundView round, Map<UUID, Integer> votes) {
        return Ranking.of(round, rounds.matrix(round), votes);
    }

    private Map<UUID, Integer> votes(UUID round) {
        var votes = new HashMap<UUID, Integer>();
        database.sql("select unit_id, votes from ranking_vote where round_id = :round")
                .param("round", round)
                .query(row -> {
                    votes.put(row.getObject("unit_id", UUID.class), row.getInt("votes"));
                });
        return votes;
    }

    /** Writes down how many votes each unit got; earlier ones give way. */
    @Transactional
    public void voted(RoundView round, Map<UUID, Integer> votes) {
        database.sql("delete from ranking_vote where round_id = :round")
                .param("round", round.id())
                .update();
        votes.forEach((unit, number) -> database.sql(
                        "insert into ranking_vote (round_id, unit_id, organisation_id, votes) values (:round, :unit, :body, :votes)")
                .param("round", round.id())
                .param("unit", round.unit(unit).id())
                .param("body", round.organisationId())
                .param("votes", number)
                .update());
    }
}
