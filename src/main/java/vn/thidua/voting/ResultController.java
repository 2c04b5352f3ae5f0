package vn.thidua.voting;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.ballot.RoundReader;
import vn.thidua.ballot.Rounds;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** The result of a round as arithmetic, and what is proposed for those who did not reach it. */
@Controller
@RequestMapping("/votes/{round}/result")
class ResultController {

    private final RoundReader reader;
    private final Rounds rounds;
    private final Forms forms;

    ResultController(RoundReader reader, Rounds rounds, Forms forms) {
        this.reader = reader;
        this.rounds = rounds;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable UUID round, Viewer viewer, Model model) {
        model.addAttribute("seat", reader.seat(round, viewer));
        model.addAttribute("result", rounds.result(round, viewer).orElse(null));
        return "ballot/result";
    }

    @PostMapping("/lower-title")
    String update(@PathVariable UUID round, @RequestParam UUID nominee, @RequestParam boolean proposed, Viewer viewer) {
        rounds.proposeLower(round, nominee, proposed, viewer);
        return forms.done("/votes/" + round + "/result", proposed ? "ballot.lowerProposed" : "ballot.lowerWithdrawn");
    }
}
