package vn.thidua.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.BallotBox;
import vn.thidua.ballot.RoundMethod;
import vn.thidua.ballot.RoundReader;
import vn.thidua.ballot.RoundState;
import vn.thidua.ballot.Seat;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/**
 * Paper ballots: each teller counts and types the bundle without seeing what another typed; when two have, what differs is
 * shown, and the result stands only when nothing differs any more.
 */
@Service
@Transactional
class PaperCount {

    private final RoundReader reader;
    private final BallotBox box;
    private final JdbcClient database;

    PaperCount(RoundReader reader, BallotBox box, JdbcClient database) {
        this.reader = reader;
        this.box = box;
        this.database = database;
    }

    /** Keeps what this teller counted; typed again, it takes the place of the earlier figures. */
    void type(UUID round, BundleForm form, Viewer viewer) {
        database.sql("select id from ballot_round where id = :round for share")
                .param("round", round)
                .query()
                .listOfRows();
        Seat seat = seat(round, viewer);
        if (!seat.isTeller()) {
            throw new NotFound();
        }
        if (seat.state() != RoundState.CLOSED) {
            throw new Refusal("ballot.notClosed");
        }
        List<UUID> nominees = nominees(round);
        if (!form.adds(nominees.size())) {
            throw new Refusal("ballot.sums");
        }
        int most = database.sql("""
                        select count(*) from ballot_voter
                         where round_id = :round and removed_because is null and (not in_writing or returned_on is not null)
                        """).param("round", round).query(Integer.class).single();
        if (form.collected() > most) {
            throw new Refusal("ballot.moreThanVoters", form.collected(), most);
        }
        database.sql("""
                        insert into ballot_typing (round_id, teller_id, organisation_id, issued, collected, valid, invalid, blank)
                        values (:round, :teller, :body, :issued, :collected, :valid, :invalid, :blank)
                        on conflict (round_id, teller_id) do update set issued = excluded.issued, collected = excluded.collected,
                            valid = excluded.valid, invalid = excluded.invalid, blank = excluded.blank
                        """)
                .param("round", round)
                .param("teller", viewer.personId())
                .param("body", viewer.homeId())
                .param("issued", form.issued())
                .param("collected", form.collected())
                .param("valid", form.valid())
                .param("invalid", form.invalid())
                .param("blank", form.blank())
                .update();
        for (int i = 0; i < nominees.size(); i++) {
            var line = Objects.requireNonNull(form.lines()).get(i);
            database.sql("""
                            insert into ballot_typing_line (round_id, teller_id, nominee_id, organisation_id, agree, disagree)
                            values (:round, :teller, :nominee, :body, :agree, :disagree)
                            on conflict (round_id, teller_id, nominee_id) do update set agree = excluded.agree, disagree = excluded.disagree
                            """)
                    .param("round", round)
                    .param("teller", viewer.personId())
                    .param("nominee", nominees.get(i))
                    .param("body", viewer.homeId())
                    .param("agree", line.agree())
                    .param("disagree", line.disagree())
                    .update();
        }
    }

    private Seat seat(UUID round, Viewer viewer) {
        Seat seat = reader.seat(round, viewer);
        if (seat.method() != RoundMethod.PAPER) {
            throw new NotFound();
        }
        return seat;
    }

    private List<UUID> nominees(UUID round) {
        return reader.nominees(round).stream().map(RoundReader.NomineeLine::id).toList();
    }

    /** What each teller typed, tellers in their order. */
    @Transactional(readOnly = true)
    Map<UUID, BundleForm> typings(UUID round) {
        var lines = new HashMap<UUID, List<BundleForm.Line>>();
        database.sql("""
                        select l.teller_id, l.agree, l.disagree from ballot_typing_line l
                          join ballot_nominee n on n.round_id = l.round_id and n.id = l.nominee_id
                         where l.round_id = :round order by n.position
                        """).param("round", round).query(row -> {
            lines.computeIfAbsent(row.getObject("teller_id", UUID.class), teller -> new ArrayList<>())
                    .add(new BundleForm.Line(row.getInt("agree"), row.getInt("disagree")));
        });
        var typings = new LinkedHashMap<UUID, BundleForm>();
        database.sql("""
                        select y.* from ballot_typing y join ballot_teller t on t.round_id = y.round_id and t.person_id = y.teller_id
                         where y.round_id = :round order by t.position
                        """).param("round", round).query(row -> {
            UUID teller = row.getObject("teller_id", UUID.class);
            typings.put(
                    teller,
                    new BundleForm(
                            row.getInt("issued"),
                            row.getInt("collected"),
                            row.getInt("valid"),
                            row.getInt("invalid"),
                            row.getInt("blank"),
                            lines.getOrDefault(teller, List.of())));
        });
        return typings;
    }

    /** Makes the agreed figures the result. */
    void count(UUID round, Viewer viewer) {
        seat(round, viewer);
        box.stand(round, viewer, id -> {
            var typed = typings(id).values();
            if (typed.size() < 2) {
                throw new Refusal("ballot.oneTyping");
            }
            return BundleForm.agreed(typed)
                    .orElseThrow(() -> new Refusal("ballot.typingsDiffer"))
                    .totals(nominees(id));
        });
    }
}
