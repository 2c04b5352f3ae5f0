package vn.thidua.voting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.ballot.Casting;
import vn.thidua.ballot.RoundReader;
import vn.thidua.page.Forms;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** The member's ballot paper: marked, read through again, put into the box. */
@Controller
@RequestMapping("/votes/{round}")
class PaperController {

    private final RoundReader reader;
    private final Casting casting;
    private final Forms forms;

    PaperController(RoundReader reader, Casting casting, Forms forms) {
        this.reader = reader;
        this.casting = casting;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable UUID round, Viewer viewer, Model model) {
        return BallotPaper.blank(reader.seat(round, viewer), reader.nominees(round))
                .on("ballot/paper", model);
    }

    /** Steps: (a)gree to all, (r)ead through, (e)dit again, (c)ast. What an answer weighs must not tell what it says. */
    @PostMapping
    String create(
            @PathVariable UUID round,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Content-Encoding", "identity");
        var seat = reader.seat(round, viewer);
        var nominees = reader.nominees(round);
        String step = String.valueOf(typed.getFirst("step"));
        var paper = step.equals("a")
                ? BallotPaper.allAgreed(seat, nominees)
                : BallotPaper.blank(seat, nominees).marked(typed);
        try {
            if (step.equals("c")) {
                casting.cast(round, paper.choices(), viewer);
                return forms.done("/votes/" + round, "ballot.cast");
            }
            if (!step.equals("e") && !paper.isComplete()) {
                throw new Refusal("ballot.incomplete");
            }
            return paper.on(step.equals("e") || !seat.mayVote() ? "ballot/paper" : "ballot/review", model);
        } catch (Refusal refusal) {
            Forms.unprocessable();
            model.addAttribute("refusal", refusal);
            return BallotPaper.blank(reader.seat(round, viewer), nominees)
                    .marked(typed)
                    .on("ballot/paper", model);
        }
    }
}
