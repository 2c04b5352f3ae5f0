package vn.thidua.ballot;

import jakarta.persistence.EntityManager;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Refusal;

/** Writes down who is voted on, who votes and who counts. */
@Component
class PlanWriter {

    private final EntityManager entities;
    private final JdbcClient database;

    PlanWriter(EntityManager entities, JdbcClient database) {
        this.entities = entities;
        this.database = database;
    }

    void write(UUID round, RoundPlan plan) {
        // The round itself first: the rest points at it.
        entities.flush();
        int position = 0;
        for (RoundPlan.Nominee nominee : plan.nominees()) {
            var threshold = nominee.rule().threshold();
            database.sql("""
                            insert into ballot_nominee (round_id, id, organisation_id, position, label, note, percent, base, source, lower_title)
                            values (:round, :id, :body, :position, :label, :note, :percent, :base, :source, :lower)
                            """)
                    .param("round", round)
                    .param("id", nominee.id())
                    .param("body", plan.organisationId())
                    .param("position", position++)
                    .param("label", nominee.label())
                    .param("note", nominee.note())
                    .param("percent", threshold.percent())
                    .param(
                            "base",
                            threshold.percent() == null || threshold.base() == null
                                    ? null
                                    : threshold.base().name())
                    .param("source", nominee.rule().source())
                    .param("lower", nominee.lowerTitle())
                    .update();
        }
        position = 0;
        for (RoundPlan.Voter voter : plan.voters()) {
            database.sql("""
                            insert into ballot_voter (round_id, person_id, organisation_id, position, name, excluded, in_writing, represents)
                            values (:round, :person, :body, :position, :name, cast(:excluded as uuid[]), :writing, :represents)
                            """)
                    .param("round", round)
                    .param("person", voter.personId())
                    .param("body", plan.organisationId())
                    .param("position", position++)
                    .param("name", voter.name())
                    .param("excluded", array(voter.excludedNominees()))
                    .param("writing", voter.inWriting())
                    .param("represents", voter.represents(), Types.OTHER)
                    .update();
        }
        position = 1;
        for (RoundPlan.Teller teller : plan.tellers()) {
            database.sql("""
                            insert into ballot_teller (round_id, person_id, organisation_id, position, name, represents)
                            values (:round, :person, :body, :position, :name, :represents)
                            """)
                    .param("round", round)
                    .param("person", teller.personId())
                    .param("body", plan.organisationId())
                    .param("position", position++)
                    .param("name", teller.name())
                    .param("represents", teller.represents(), Types.OTHER)
                    .update();
        }
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    /** Makes room for another plan. */
    void erase(UUID round) {
        for (String table : List.of("ballot_teller", "ballot_voter", "ballot_nominee")) {
            database.sql("delete from " + table + " where round_id = :round")
                    .param("round", round)
                    .update();
        }
    }

    /** On no nominee may so few have voted that the totals would tell how each of them did. */
    void refuseFewBallots(UUID round) {
        database.sql("""
                        select n.label from ballot_nominee n
                         where n.round_id = :round
                           and (select count(*) from ballot_envelope e join ballot_voter v using (round_id, person_id)
                                 where e.round_id = n.round_id and not n.id = any (v.excluded)) < :fewest
                         order by n.position limit 1
                        """)
                .param("round", round)
                .param("fewest", RoundPlan.FEWEST_SECRET_VOTERS)
                .query(String.class)
                .optional()
                .ifPresent(label -> {
                    throw new Refusal("ballot.fewBallotsOn", label, RoundPlan.FEWEST_SECRET_VOTERS);
                });
    }
}
