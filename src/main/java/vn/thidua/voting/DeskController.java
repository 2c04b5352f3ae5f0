package vn.thidua.voting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.ballot.Rounds;
import vn.thidua.shared.Viewer;

/** The desk of a round, and its end without a result. */
@Controller
@RequestMapping("/votes/{round}")
class DeskController {

    private final Desk desk;
    private final Rounds rounds;

    DeskController(Desk desk, Rounds rounds) {
        this.desk = desk;
        this.rounds = rounds;
    }

    @GetMapping("/desk")
    String show(@PathVariable UUID round, Viewer viewer, Model model) {
        return desk.lay(round, viewer, model);
    }

    @PostMapping("/cancellation")
    String delete(@PathVariable UUID round, @RequestParam @Nullable String reason, Viewer viewer, Model model) {
        return desk.ask(round, viewer, model, "ballot.cancelled", () -> rounds.cancel(round, reason, viewer));
    }
}
