package vn.thidua.voting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.ballot.BallotChoice;
import vn.thidua.ballot.RoundMethod;
import vn.thidua.ballot.RoundReader;
import vn.thidua.ballot.Seat;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Reads an open vote: names beside choices, and one member's choices to be typed or mended. */
@Repository
@Transactional(readOnly = true)
class Hands {

    private final RoundReader reader;
    private final JdbcClient database;

    Hands(RoundReader reader, JdbcClient database) {
        this.reader = reader;
        this.database = database;
    }

    /** Who chose what for a nominee. */
    record Show(
            String label,
            @Nullable String note,
            int agree,
            int disagree,
            int blank,
            @Nullable String agreeing,
            @Nullable String disagreeing,
            @Nullable String silent) {}

    /** The open vote as a page. */
    String lay(UUID round, Viewer viewer, Model model) {
        Seat seat = open(round, viewer);
        model.addAttribute("seat", seat);
        model.addAttribute("voters", reader.voters(round));
        model.addAttribute(
                "shows",
                database.sql("""
                        select n.label, n.note, count(*) filter (where c.choice = 'AGREE') as agree,
                               count(*) filter (where c.choice = 'DISAGREE') as disagree, count(*) filter (where c.choice = 'BLANK') as blank,
                               string_agg(v.name, ', ' order by v.position) filter (where c.choice = 'AGREE') as agreeing,
                               string_agg(v.name, ', ' order by v.position) filter (where c.choice = 'DISAGREE') as disagreeing,
                               string_agg(v.name, ', ' order by v.position) filter (where c.choice = 'BLANK') as silent
                          from ballot_nominee n
                          left join ballot_open_choice c on c.round_id = n.round_id and c.nominee_id = n.id
                          left join ballot_voter v on v.round_id = c.round_id and v.person_id = c.person_id
                         where n.round_id = :round group by n.id, n.position, n.label, n.note order by n.position
                        """)
                        .param("round", round)
                        .query((row, number) -> new Show(
                                row.getString("label"),
                                row.getString("note"),
                                row.getInt("agree"),
                                row.getInt("disagree"),
                                row.getInt("blank"),
                                row.getString("agreeing"),
                                row.getString("disagreeing"),
                                row.getString("silent")))
                        .list());
        return "ballot/hands";
    }

    /** A member's paper, to be typed by those who lead the round. */
    BallotPaper entry(UUID round, UUID person, Viewer viewer, Model model) {
        Seat seat = open(round, viewer);
        if (!seat.leads()) {
            throw new AccessDeniedException("role");
        }
        Voter voter = database.sql(
                        "select name, excluded from ballot_voter where round_id = :round and person_id = :person")
                .param("round", round)
                .param("person", person)
                .query((row, number) -> new Voter(
                        row.getString("name"),
                        Arrays.stream((Object[]) row.getArray("excluded").getArray())
                                .map(UUID.class::cast)
                                .collect(Collectors.toSet())))
                .optional()
                .orElseThrow(NotFound::new);
        model.addAttribute("member", voter.name());
        model.addAttribute("person", person);
        Map<UUID, BallotChoice> chosen = new HashMap<>();
        database.sql(
                        "select nominee_id, choice from ballot_open_choice where round_id = :round and person_id = :person")
                .param("round", round)
                .param("person", person)
                .query(row -> {
                    chosen.put(row.getObject("nominee_id", UUID.class), BallotChoice.valueOf(row.getString("choice")));
                });
        List<RoundReader.NomineeLine> nominees = reader.nominees(round);
        return BallotPaper.known(seat, voter.excluded(), nominees, chosen);
    }

    private Seat open(UUID round, Viewer viewer) {
        Seat seat = reader.seat(round, viewer);
        if (seat.method() != RoundMethod.OPEN) {
            throw new NotFound();
        }
        return seat;
    }

    private record Voter(String name, Set<UUID> excluded) {}
}
