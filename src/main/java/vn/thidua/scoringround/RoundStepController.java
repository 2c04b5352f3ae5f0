package vn.thidua.scoringround;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.scoring.ScoringState;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Steps of a round, on and back; the round's own page is also the form. */
@Controller
@RequestMapping("/scoring-rounds/{id}/steps")
class RoundStepController {

    private final RoundPage page;
    private final RoundService service;
    private final Forms forms;

    RoundStepController(RoundPage page, RoundService service, Forms forms) {
        this.page = page;
        this.service = service;
        this.forms = forms;
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @RequestParam @Nullable ScoringState from,
            @RequestParam(required = false) @Nullable String reason,
            Viewer viewer,
            Model model) {
        return step(id, viewer, model, () -> service.advance(id, from, reason, viewer));
    }

    @PostMapping("/back")
    String delete(
            @PathVariable UUID id,
            @RequestParam @Nullable ScoringState from,
            @RequestParam @Nullable String reason,
            Viewer viewer,
            Model model) {
        return step(id, viewer, model, () -> service.goBack(id, from, reason, viewer));
    }

    private String step(UUID id, Viewer viewer, Model model, Runnable verb) {
        viewer.requireAny(Role.CLUSTER_SECRETARY, Role.SCHOOL_SECRETARY, Role.RECTOR);
        try {
            verb.run();
            return forms.done("/scoring-rounds/" + id, "round.stepped");
        } catch (Refusal refusal) {
            Forms.unprocessable();
            return page.show(id, viewer, refusal, model);
        }
    }
}
