package vn.thidua.counting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.BallotBox;
import vn.thidua.ballot.RoundReader;
import vn.thidua.ballot.RoundState;
import vn.thidua.ballot.Seat;
import vn.thidua.ballot.Totals;
import vn.thidua.envelope.RoundKey;
import vn.thidua.envelope.RoundSecrets;
import vn.thidua.envelope.Tally;
import vn.thidua.envelope.TellerShare;
import vn.thidua.envelope.TypedShares;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.signin.Reauthentication;

/**
 * Opens the box of a closed secret round with two tellers' codes. The totals, the manifest and the emptying of the envelopes
 * are one transaction; when it stands, the secret file is destroyed. If anything fails before, every envelope stays as it was.
 */
@Component
class SecretCount {

    private final RoundReader reader;
    private final BallotBox box;
    private final Sealing sealing;
    private final TypedShares typed;
    private final RoundSecrets secrets;
    private final Slips slips;
    private final Reauthentication reauthentication;
    private final JdbcClient database;

    SecretCount(
            RoundReader reader,
            BallotBox box,
            Sealing sealing,
            TypedShares typed,
            RoundSecrets secrets,
            Slips slips,
            Reauthentication reauthentication,
            JdbcClient database) {
        this.reader = reader;
        this.box = box;
        this.sealing = sealing;
        this.typed = typed;
        this.secrets = secrets;
        this.slips = slips;
        this.reauthentication = reauthentication;
        this.database = database;
    }

    /**
     * Takes a teller's code; with the second one the box is counted.
     *
     * @return whether it was
     */
    boolean type(UUID round, @Nullable String password, @Nullable String code, Viewer viewer) {
        Seat seat = reader.seat(round, viewer);
        if (!seat.isTeller() || !seat.isSecret()) {
            throw new NotFound();
        }
        if (seat.state() != RoundState.CLOSED) {
            throw new Refusal("ballot.notClosed");
        }
        if (!reauthentication.confirm(viewer, password)) {
            throw new Refusal("ballot.password");
        }
        TellerShare share = sealing.check(round, code, viewer);
        typed.add(round, share);
        return count(seat, viewer);
    }

    /** One at a time: two codes that arrive together are one count. */
    private synchronized boolean count(Seat seat, Viewer viewer) {
        UUID round = seat.roundId();
        if (typed.of(round) < 2) {
            return reader.seat(round, viewer).state() == RoundState.COUNTED;
        }
        try {
            RoundKey key = typed.key(round, seat.publicKey())
                    .filter(made -> made.fits(seat.publicKey()))
                    .orElseThrow(() -> new Refusal("ballot.secretLost"));
            box.stand(round, viewer, id -> totals(id, key));
        } finally {
            typed.forget(round);
        }
        secrets.destroy(round);
        return true;
    }

    private Totals totals(UUID round, RoundKey key) {
        List<UUID> nominees =
                reader.nominees(round).stream().map(RoundReader.NomineeLine::id).toList();
        Tally tally = new Tally(key, round, nominees);
        List<Sealed> envelopes = envelopes(round);
        long damaged = envelopes.stream()
                .filter(envelope -> !tally.add(envelope.voter(), envelope.excluded(), envelope.sealed()))
                .count();
        if (damaged > 0) {
            throw new Refusal("ballot.damaged", damaged);
        }
        var trackers = new ArrayList<byte[]>();
        envelopes.forEach(envelope -> trackers.add(envelope.tracker()));
        int papers = slips.addTo(tally, round, trackers);
        int issued = database.sql(
                        "select count(*) from ballot_voter where round_id = :round and removed_because is null")
                .param("round", round)
                .query(Integer.class)
                .single();
        var votes = new HashMap<UUID, Totals.Votes>();
        for (UUID nominee : nominees) {
            votes.put(
                    nominee, new Totals.Votes(tally.agree(nominee), tally.disagree(nominee), tally.noOpinion(nominee)));
        }
        empty(round);
        return Totals.ofBox(issued, envelopes.size(), papers, tally.invalid(), votes, tally.manifest(trackers));
    }

    private List<Sealed> envelopes(UUID round) {
        return database.sql("""
                        select e.person_id, v.excluded, e.sealed, e.tracker from ballot_envelope e join ballot_voter v using (round_id, person_id)
                         where e.round_id = :round and e.sealed is not null
                        """)
                .param("round", round)
                .query((row, number) -> sealed(row))
                .list();
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        return new Sealed(
                row.getObject("person_id", UUID.class),
                Arrays.stream((Object[]) row.getArray("excluded").getArray())
                        .map(UUID.class::cast)
                        .collect(Collectors.toSet()),
                row.getBytes("sealed"),
                row.getBytes("tracker"));
    }

    /** What was counted need not lie about until somebody learns to break it; the trackers stay. */
    private void empty(UUID round) {
        for (String table : List.of("ballot_envelope", "ballot_slip")) {
            database.sql("update " + table + " set sealed = null where round_id = :round")
                    .param("round", round)
                    .update();
        }
    }

    /** An envelope as it lies in the box. */
    private record Sealed(UUID voter, Set<UUID> excluded, byte[] sealed, byte[] tracker) {}
}
