package vn.thidua.ballot;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.envelope.Envelope;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/**
 * Takes a vote. The round's row is shared while it is taken, so that the closing waits for it, or it for the closing; the
 * voter's row is held, so that a double submission is one vote. A later vote takes the place of the earlier one. What is
 * chosen is sealed before it leaves this method and is named in no log, event or message.
 */
@Component
@Transactional
public class Casting {

    private final RoundReader reader;
    private final JdbcClient database;

    Casting(RoundReader reader, JdbcClient database) {
        this.reader = reader;
        this.database = database;
    }

    /** Takes the viewer's own vote. */
    public void cast(UUID round, Map<UUID, BallotChoice> choices, Viewer viewer) {
        if (viewer.personId() == null) {
            throw new NotFound();
        }
        Open open = requireOpen(round, viewer);
        take(open, viewer.personId(), choices, viewer);
    }

    /** Types, for all to see, what a member chose in an open vote; of an absent one, once the paper has come back in time. */
    public void type(UUID round, UUID person, Map<UUID, BallotChoice> choices, Viewer viewer) {
        Open open = requireOpen(round, viewer);
        if (open.method() != RoundMethod.OPEN || !RoundReader.leads(viewer)) {
            throw new NotFound();
        }
        if (database.sql("""
                        select in_writing and returned_on is null from ballot_voter where round_id = :round and person_id = :person
                        """)
                .param("round", round)
                .param("person", person)
                .query(Boolean.class)
                .optional()
                .orElseThrow(NotFound::new)) {
            throw new Refusal("ballot.paperNotIn");
        }
        take(open, person, choices, viewer);
    }

    private void take(Open open, UUID person, Map<UUID, BallotChoice> choices, Viewer viewer) {
        Set<UUID> excluded = holdVoter(open, person);
        List<UUID> nominees = reader.nominees(open.id()).stream()
                .map(RoundReader.NomineeLine::id)
                .toList();
        if (nominees.stream().anyMatch(nominee -> !excluded.contains(nominee) && !choices.containsKey(nominee))) {
            throw new Refusal("ballot.incomplete");
        }
        if (open.method() == RoundMethod.SECRET) {
            seal(open, person, nominees, excluded, choices, viewer);
        } else {
            show(open, person, nominees, excluded, choices, viewer);
        }
    }

    private Open requireOpen(UUID round, Viewer viewer) {
        Open open = database.sql("""
                        select id, method, state, public_key from ballot_round where id = :round and organisation_id = :body for share
                        """)
                .param("round", round)
                .param("body", viewer.homeId())
                .query((row, number) -> new Open(
                        round,
                        RoundMethod.valueOf(row.getString("method")),
                        RoundState.valueOf(row.getString("state")),
                        row.getBytes("public_key")))
                .optional()
                .orElseThrow(NotFound::new);
        if (open.method() == RoundMethod.PAPER) {
            throw new Refusal("ballot.onPaper");
        }
        if (open.state() != RoundState.OPEN) {
            throw new Refusal(open.state() == RoundState.PREPARED ? "ballot.notOpenYet" : "ballot.late");
        }
        return open;
    }

    private Set<UUID> holdVoter(Open open, UUID person) {
        Voter voter = database.sql("""
                        select excluded, removed_because is not null as removed, returned_on is not null as returned
                          from ballot_voter where round_id = :round and person_id = :person for update
                        """)
                .param("round", open.id())
                .param("person", person)
                .query((row, number) -> new Voter(
                        RoundReader.ids(row.getArray("excluded")),
                        row.getBoolean("removed"),
                        row.getBoolean("returned")))
                .optional()
                .orElseThrow(NotFound::new);
        if (voter.removed()) {
            throw new Refusal("ballot.removed");
        }
        if (voter.returned() && open.method() == RoundMethod.SECRET) {
            throw new Refusal("ballot.paperIn");
        }
        return voter.excluded();
    }

    private void seal(
            Open open,
            UUID person,
            List<UUID> nominees,
            Set<UUID> excluded,
            Map<UUID, BallotChoice> choices,
            Viewer viewer) {
        byte[] marks = new byte[nominees.size()];
        for (int i = 0; i < marks.length; i++) {
            UUID nominee = nominees.get(i);
            marks[i] = excluded.contains(nominee)
                    ? Envelope.EXCLUDED
                    : (byte) (choices.get(nominee).mark() - '0');
        }
        byte[] sealed = Envelope.seal(open.publicKey(), open.id(), person, nominees, marks);
        java.util.Arrays.fill(marks, (byte) 0);
        database.sql("""
                        insert into ballot_envelope (round_id, person_id, organisation_id, sealed, tracker)
                        values (:round, :person, :body, :sealed, :tracker)
                        on conflict (round_id, person_id) do update set sealed = excluded.sealed, tracker = excluded.tracker
                        """)
                .param("round", open.id())
                .param("person", person)
                .param("body", viewer.homeId())
                .param("sealed", sealed)
                .param("tracker", Envelope.tracker(sealed))
                .update();
    }

    private void show(
            Open open,
            UUID person,
            List<UUID> nominees,
            Set<UUID> excluded,
            Map<UUID, BallotChoice> choices,
            Viewer viewer) {
        for (UUID nominee : nominees) {
            if (!excluded.contains(nominee)) {
                database.sql("""
                                insert into ballot_open_choice (round_id, person_id, nominee_id, organisation_id, choice)
                                values (:round, :person, :nominee, :body, :choice)
                                on conflict (round_id, person_id, nominee_id) do update set choice = excluded.choice
                                """)
                        .param("round", open.id())
                        .param("person", person)
                        .param("nominee", nominee)
                        .param("body", viewer.homeId())
                        .param("choice", choices.get(nominee).name())
                        .update();
            }
        }
    }

    /** The round while a vote is taken. */
    private record Open(UUID id, RoundMethod method, RoundState state, byte[] publicKey) {}

    private record Voter(Set<UUID> excluded, boolean removed, boolean returned) {}
}
