package vn.thidua.voting;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.ballot.Rounds;
import vn.thidua.shared.Viewer;

/** The papers of absent members, as they come back. */
@Controller
@RequestMapping("/votes/{round}/returns")
class ReturnController {

    private final Desk desk;
    private final Rounds rounds;

    ReturnController(Desk desk, Rounds rounds) {
        this.desk = desk;
        this.rounds = rounds;
    }

    @PostMapping
    String update(
            @PathVariable UUID round,
            @RequestParam UUID person,
            @RequestParam boolean back,
            Viewer viewer,
            Model model) {
        return desk.ask(
                round,
                viewer,
                model,
                back ? "ballot.paperReturned" : "ballot.paperReturnWithdrawn",
                () -> rounds.returned(round, person, back, viewer));
    }
}
