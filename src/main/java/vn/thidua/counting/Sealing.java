package vn.thidua.counting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.BallotBox;
import vn.thidua.ballot.RoundReader;
import vn.thidua.ballot.RoundState;
import vn.thidua.ballot.Seat;
import vn.thidua.envelope.KeyCeremony;
import vn.thidua.envelope.RoundSecrets;
import vn.thidua.envelope.TellerShare;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.signin.Reauthentication;

/**
 * Makes the key of a secret round before it opens, and hands each teller the own code. Secret file, memory and database cannot
 * share a transaction; therefore the file comes first, and files of keys that were never written down are destroyed.
 */
@Component
class Sealing {

    private final RoundReader reader;
    private final BallotBox box;
    private final KeyCeremony ceremony;
    private final RoundSecrets secrets;
    private final ShareHashes hashes;
    private final Reauthentication reauthentication;

    Sealing(
            RoundReader reader,
            BallotBox box,
            KeyCeremony ceremony,
            RoundSecrets secrets,
            ShareHashes hashes,
            Reauthentication reauthentication) {
        this.reader = reader;
        this.box = box;
        this.ceremony = ceremony;
        this.secrets = secrets;
        this.hashes = hashes;
        this.reauthentication = reauthentication;
    }

    /** Makes new codes for all tellers; earlier ones are worth nothing any more. */
    void make(UUID round, Viewer viewer) {
        Seat seat = reader.seat(round, viewer);
        if (!seat.leads()) {
            throw new AccessDeniedException("role");
        }
        if (!seat.isSecret() || seat.state() != RoundState.PREPARED) {
            throw new Refusal("ballot.planStands");
        }
        KeyCeremony.NewKey key = ceremony.make(round);
        try {
            box.seal(round, key.publicKey(), key.shareHashes(), viewer);
        } catch (RuntimeException e) {
            ceremony.discard(round, key);
            throw e;
        }
        secrets.destroyAllBut(round, key.publicKey());
    }

    /** Hands a teller the own code: once, after the password, and only in this answer. */
    String take(UUID round, @Nullable String password, Viewer viewer) {
        Seat seat = reader.seat(round, viewer);
        if (!seat.isTeller()) {
            throw new NotFound();
        }
        if (!reauthentication.confirm(viewer, password)) {
            throw new Refusal("ballot.password");
        }
        if (!ceremony.holds(round, seat.teller())) {
            throw new Refusal(seat.shareTaken() ? "ballot.codeTaken" : "ballot.codeGone");
        }
        box.take(round, viewer);
        return ceremony.take(round, seat.teller()).orElseThrow(() -> new Refusal("ballot.codeGone"));
    }

    /** The share that a teller's code stands for; refuses a code that is none, or somebody else's. */
    TellerShare check(UUID round, @Nullable String code, Viewer viewer) {
        TellerShare share =
                TellerShare.read(code == null ? "" : code).orElseThrow(() -> new Refusal("ballot.codeUnreadable"));
        if (!hashes.isOf(round, viewer, share.hash(round))) {
            throw new Refusal("ballot.codeWrong");
        }
        return share;
    }
}
