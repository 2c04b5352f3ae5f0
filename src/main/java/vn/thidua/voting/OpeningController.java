package vn.thidua.voting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.ballot.Rounds;
import vn.thidua.shared.Viewer;

/** The opening of a round, and taking it back while nobody has voted. */
@Controller
@RequestMapping("/votes/{round}/opening")
class OpeningController {

    private final Desk desk;
    private final Rounds rounds;

    OpeningController(Desk desk, Rounds rounds) {
        this.desk = desk;
        this.rounds = rounds;
    }

    @PostMapping
    String create(@PathVariable UUID round, @RequestParam @Nullable String password, Viewer viewer, Model model) {
        return desk.askWithPassword(round, password, viewer, model, "ballot.opened", () -> rounds.open(round, viewer));
    }

    @PostMapping("/withdrawal")
    String delete(@PathVariable UUID round, @RequestParam @Nullable String reason, Viewer viewer, Model model) {
        return desk.ask(
                round, viewer, model, "ballot.openingWithdrawn", () -> rounds.withdrawOpening(round, reason, viewer));
    }
}
