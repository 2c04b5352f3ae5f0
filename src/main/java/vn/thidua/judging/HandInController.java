package vn.thidua.judging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Handing in what somebody judged, and taking it back in time. */
@Controller
@RequestMapping("/scoring-rounds/{round}/{way:crossing|reviews}/{unit}")
class HandInController {

    private final JudgingPage page;
    private final JudgingService service;
    private final Forms forms;

    HandInController(JudgingPage page, JudgingService service, Forms forms) {
        this.page = page;
        this.service = service;
        this.forms = forms;
    }

    @PostMapping("/hand-in")
    String create(
            @PathVariable UUID round, @PathVariable String way, @PathVariable UUID unit, Viewer viewer, Model model) {
        try {
            service.handIn(round, way, unit, viewer);
            return forms.done("/scoring-rounds/" + round + "/" + way, "judging.handedIn");
        } catch (Refusal refusal) {
            Forms.unprocessable();
            return page.section(round, way, unit, 0, null, refusal, viewer, model);
        }
    }

    @PostMapping("/taking-back")
    String delete(
            @PathVariable UUID round,
            @PathVariable String way,
            @PathVariable UUID unit,
            @RequestParam @Nullable String reason,
            Viewer viewer,
            Model model) {
        try {
            service.takeBack(round, way, unit, reason, viewer);
            return forms.done("/scoring-rounds/" + round + "/" + way + "/" + unit + "/sections/0", "judging.takenBack");
        } catch (Refusal refusal) {
            Forms.unprocessable();
            return page.section(round, way, unit, 0, null, refusal, viewer, model);
        }
    }
}
