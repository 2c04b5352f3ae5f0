package vn.thidua.voting;

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
import vn.thidua.page.Forms;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** The open vote, who chose what for all to see; the standing body types what was said by raising hands or in writing. */
@Controller
@RequestMapping("/votes/{round}/hands")
class HandsController {

    private final Hands hands;
    private final Casting casting;
    private final Forms forms;

    HandsController(Hands hands, Casting casting, Forms forms) {
        this.hands = hands;
        this.casting = casting;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable UUID round, Viewer viewer, Model model) {
        return hands.lay(round, viewer, model);
    }

    @GetMapping("/{person}")
    String edit(@PathVariable UUID round, @PathVariable UUID person, Viewer viewer, Model model) {
        return hands.entry(round, person, viewer, model).on("ballot/hand", model);
    }

    @PostMapping("/{person}")
    String update(
            @PathVariable UUID round,
            @PathVariable UUID person,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Model model) {
        var paper = hands.entry(round, person, viewer, model).marked(typed);
        try {
            casting.type(round, person, paper.choices(), viewer);
            return forms.done("/votes/" + round + "/hands", "ballot.typed");
        } catch (Refusal refusal) {
            Forms.unprocessable();
            model.addAttribute("refusal", refusal);
            return paper.on("ballot/hand", model);
        }
    }
}
