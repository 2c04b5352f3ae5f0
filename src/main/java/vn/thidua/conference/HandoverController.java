package vn.thidua.conference;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Who was elected to lead the next year, and the hand-over with one confirmation. */
@Controller
@RequestMapping("/scoring-rounds/{id}/handover")
class HandoverController {

    private static final String PAGE = "conference/handover";

    private final HandoverPage page;
    private final Handover handover;
    private final Forms forms;

    HandoverController(HandoverPage page, Handover handover, Forms forms) {
        this.page = page;
        this.handover = handover;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        return page.lay(id, viewer, model);
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") HandoverForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        page.lay(id, viewer, model);
        return forms.submit(errors, PAGE, "conference.elected", () -> {
            handover.elect(id, form, viewer);
            return "/scoring-rounds/" + id + "/handover";
        });
    }

    @PostMapping("/confirmation")
    String create(@PathVariable UUID id, @RequestParam @Nullable String decision, Viewer viewer, Model model) {
        try {
            handover.confirm(id, decision == null || decision.isBlank() ? null : decision.strip(), viewer);
            return forms.done("/scoring-rounds/" + id + "/handover", "conference.officesHandedOver");
        } catch (Refusal refusal) {
            Forms.unprocessable();
            model.addAttribute("refusal", refusal);
            return page.lay(id, viewer, model);
        }
    }
}
