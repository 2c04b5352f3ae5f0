package vn.thidua.ballot;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** What the tellers do with a round: seal it before the opening, count it after the closing. */
@Component
@Transactional
public class BallotBox {

    private final RoundRepository rounds;
    private final RoundService service;
    private final RoundReader reader;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    BallotBox(
            RoundRepository rounds,
            RoundService service,
            RoundReader reader,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.service = service;
        this.reader = reader;
        this.database = database;
        this.events = events;
    }

    /** Writes down the public key of a secret round and the hashes of the tellers' codes, in the tellers' order. */
    public void seal(UUID id, byte[] publicKey, List<byte[]> shareHashes, Viewer viewer) {
        Round round = service.own(id, viewer);
        events.publishEvent(round.seal(publicKey));
        for (int i = 0; i < shareHashes.size(); i++) {
            database.sql("""
                            update ballot_teller set share_hash = :hash, share_taken = false
                             where round_id = :round and position = :position
                            """)
                    .param("hash", shareHashes.get(i))
                    .param("round", id)
                    .param("position", i + 1)
                    .update();
        }
    }

    /** Notes that a teller takes the code; refuses when it was taken before. */
    public void take(UUID id, Viewer viewer) {
        rounds.requireForChange(id, viewer.homeId()).requirePrepared();
        if (database.sql("""
                        update ballot_teller set share_taken = true
                         where round_id = :round and person_id = :person and share_hash is not null and not share_taken
                        """)
                        .param("round", id)
                        .param("person", viewer.personId())
                        .update()
                == 0) {
            throw new Refusal("ballot.codeTaken");
        }
    }

    /** Writes the result of a closed round down; two who count at once wait for each other here, and the second is told so. */
    public void stand(UUID id, Viewer viewer, Function<UUID, Totals> count) {
        if (!reader.seat(id, viewer).isTeller()) {
            throw new NotFound();
        }
        Round round = rounds.requireForChange(id, viewer.homeId());
        round.requireClosed();
        service.stand(round, count.apply(id));
    }
}
