package vn.thidua.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.RoundReader;
import vn.thidua.ballot.RoundState;
import vn.thidua.ballot.Seat;
import vn.thidua.envelope.Envelope;
import vn.thidua.envelope.Tally;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/**
 * Papers of absent members in a secret round. The tellers take them out of the outer envelopes with the names, mix and number
 * them; two tellers type each one, and what they type is sealed like any other ballot. Only the count sees whether both
 * typed the same, and it says no more than that.
 */
@Service
@Transactional
class Slips {

    private final RoundReader reader;
    private final JdbcClient database;

    Slips(RoundReader reader, JdbcClient database) {
        this.reader = reader;
        this.database = database;
    }

    /** How many papers came back in time. */
    @Transactional(readOnly = true)
    int expected(UUID round) {
        return database.sql("""
                        select count(*) from ballot_voter where round_id = :round and returned_on is not null and removed_because is null
                        """).param("round", round).query(Integer.class).single();
    }

    /** The numbers of the papers that this teller has typed. */
    @Transactional(readOnly = true)
    List<Integer> typedBy(UUID round, Viewer viewer) {
        return database.sql("select number from ballot_slip where round_id = :round and teller_id = :teller order by 1")
                .param("round", round)
                .param("teller", viewer.personId())
                .query(Integer.class)
                .list();
    }

    /** Seals what this teller typed of a paper; typed again, it takes the place of the earlier one. */
    void type(UUID round, int number, byte[] marks, Viewer viewer) {
        database.sql("select id from ballot_round where id = :round for share")
                .param("round", round)
                .query()
                .listOfRows();
        Seat seat = reader.seat(round, viewer);
        if (!seat.isTeller() || !seat.isSecret()) {
            throw new NotFound();
        }
        if (seat.state() != RoundState.CLOSED) {
            throw new Refusal("ballot.notClosed");
        }
        if (number < 1 || number > expected(round)) {
            throw new Refusal("ballot.slipNumber", expected(round));
        }
        List<UUID> nominees =
                reader.nominees(round).stream().map(RoundReader.NomineeLine::id).toList();
        UUID slip = UUID.randomUUID();
        byte[] sealed = Envelope.seal(seat.publicKey(), round, slip, nominees, marks);
        Arrays.fill(marks, (byte) 0);
        database.sql("""
                        insert into ballot_slip (round_id, number, teller_id, organisation_id, slip_id, sealed, tracker)
                        values (:round, :number, :teller, :body, :slip, :sealed, :tracker)
                        on conflict (round_id, number, teller_id)
                        do update set slip_id = excluded.slip_id, sealed = excluded.sealed, tracker = excluded.tracker
                        """)
                .param("round", round)
                .param("number", number)
                .param("teller", viewer.personId())
                .param("body", viewer.homeId())
                .param("slip", slip)
                .param("sealed", sealed)
                .param("tracker", Envelope.tracker(sealed))
                .update();
    }

    /**
     * Adds the papers to a count, each once, if two tellers typed it the same; else nothing is counted at all.
     *
     * @param trackers gets those of the papers
     * @return how many
     */
    int addTo(Tally tally, UUID round, List<byte[]> trackers) {
        Map<Integer, List<Typed>> slips = database
                .sql("""
                        select s.number, s.slip_id, s.sealed, s.tracker from ballot_slip s join ballot_teller t on t.round_id = s.round_id and t.person_id = s.teller_id
                         where s.round_id = :round and s.sealed is not null order by s.number, t.position
                        """)
                .param("round", round)
                .query((row, n) -> new Typed(
                        row.getInt("number"),
                        row.getObject("slip_id", UUID.class),
                        row.getBytes("sealed"),
                        row.getBytes("tracker")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Typed::number, TreeMap::new, Collectors.toList()));
        int expected = expected(round);
        var wrong = new ArrayList<Integer>();
        for (int number = 1; number <= expected; number++) {
            List<Typed> typed = slips.getOrDefault(number, List.of());
            if (typed.size() < 2) {
                throw new Refusal("ballot.slipsMissing", expected, number);
            }
            Typed first = typed.get(0);
            boolean alike = typed.stream()
                    .skip(1)
                    .limit(typed.size() - 2L)
                    .allMatch(other -> tally.alike(first.slip(), first.sealed(), other.slip(), other.sealed()));
            Typed last = typed.get(typed.size() - 1);
            if (!alike || !tally.addPaper(first.slip(), first.sealed(), last.slip(), last.sealed())) {
                wrong.add(number);
            }
            trackers.add(first.tracker());
        }
        if (!wrong.isEmpty()) {
            throw new Refusal("ballot.slipsDiffer", wrong.toString().replaceAll("[\\[\\]]", ""));
        }
        return expected;
    }

    /** A paper as one teller typed it. */
    private record Typed(int number, UUID slip, byte[] sealed, byte[] tracker) {}
}
