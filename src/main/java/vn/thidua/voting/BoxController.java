package vn.thidua.voting;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.ballot.RoundReader;
import vn.thidua.ballot.RoundResult;
import vn.thidua.ballot.RoundState;
import vn.thidua.ballot.Rounds;
import vn.thidua.ballot.Seat;
import vn.thidua.envelope.Code;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** The box of a secret round: from the closing on, the codes of all envelopes in it, sorted, without names. */
@Controller
@RequestMapping("/votes/{round}/box")
class BoxController {

    private final RoundReader reader;
    private final Rounds rounds;

    BoxController(RoundReader reader, Rounds rounds) {
        this.reader = reader;
        this.rounds = rounds;
    }

    @GetMapping
    String show(@PathVariable UUID round, Viewer viewer, Model model) {
        Seat seat = reader.seat(round, viewer);
        if (!seat.isSecret()) {
            throw new NotFound();
        }
        boolean published = seat.state() == RoundState.CLOSED || seat.state() == RoundState.COUNTED;
        model.addAttribute("seat", seat);
        model.addAttribute("published", published);
        model.addAttribute(
                "trackers",
                published ? reader.trackers(round).stream().map(Code::ofTracker).toList() : java.util.List.of());
        model.addAttribute(
                "manifest",
                rounds.result(round, viewer).map(RoundResult::manifest).orElse(null));
        return "ballot/box";
    }
}
