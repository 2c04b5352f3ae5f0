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

/** The closing of a round, opening it again, and the count of an open vote. */
@Controller
@RequestMapping("/votes/{round}/closing")
class ClosingController {

    private final Desk desk;
    private final Rounds rounds;

    ClosingController(Desk desk, Rounds rounds) {
        this.desk = desk;
        this.rounds = rounds;
    }

    @PostMapping
    String create(@PathVariable UUID round, Viewer viewer, Model model) {
        return desk.ask(round, viewer, model, "ballot.closed", () -> rounds.close(round, viewer));
    }

    @PostMapping("/withdrawal")
    String delete(@PathVariable UUID round, @RequestParam @Nullable String reason, Viewer viewer, Model model) {
        return desk.ask(round, viewer, model, "ballot.reopened", () -> rounds.reopen(round, reason, viewer));
    }

    @PostMapping("/open-count")
    String update(@PathVariable UUID round, @RequestParam @Nullable String password, Viewer viewer, Model model) {
        return desk.askWithPassword(
                round, password, viewer, model, "ballot.counted", () -> rounds.count(round, viewer));
    }
}
