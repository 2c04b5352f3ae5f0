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

/** Members who lose their vote while the round is on, and those who lost it by mistake. */
@Controller
@RequestMapping("/votes/{round}/voters/{person}")
class RemovalController {

    private final Desk desk;
    private final Rounds rounds;

    RemovalController(Desk desk, Rounds rounds) {
        this.desk = desk;
        this.rounds = rounds;
    }

    @PostMapping("/removal")
    String create(
            @PathVariable UUID round,
            @PathVariable UUID person,
            @RequestParam @Nullable String reason,
            Viewer viewer,
            Model model) {
        return desk.ask(
                round, viewer, model, "ballot.voterRemoved", () -> rounds.remove(round, person, reason, viewer));
    }

    @PostMapping("/removal/withdrawal")
    String delete(@PathVariable UUID round, @PathVariable UUID person, Viewer viewer, Model model) {
        return desk.ask(round, viewer, model, "ballot.voterReadmitted", () -> rounds.readmit(round, person, viewer));
    }
}
