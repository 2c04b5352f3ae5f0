package vn.thidua.award;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** How an award ends: withdrawn by a decision (thu hồi), or struck out because it should never have been entered (hủy bỏ). */
@Controller
@RequestMapping("/awards/{id}")
class AwardEndController {

    private final Awards awards;
    private final Ledger ledger;
    private final Forms forms;

    AwardEndController(Awards awards, Ledger ledger, Forms forms) {
        this.awards = awards;
        this.ledger = ledger;
        this.forms = forms;
    }

    private String furnish(UUID id, boolean withdrawal, Viewer viewer, Model model) {
        Award award = awards.require(id, viewer);
        if (!award.isChangeableBy(viewer)) {
            throw new NotFound();
        }
        model.addAttribute("award", award);
        model.addAttribute("withdrawal", withdrawal);
        return "award/end";
    }

    @GetMapping("/withdrawal")
    String blankWithdrawal(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", new AwardForm.End(null, null, null, ""));
        return furnish(id, true, viewer, model);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AwardForm.End form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        return forms.submit(errors, furnish(id, true, viewer, model), "award.withdrawn", () -> {
            ledger.withdraw(id, form.decision(), form.reason(), viewer);
            return "/awards/" + id;
        });
    }

    @GetMapping("/cancellation")
    String blankCancellation(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", new AwardForm.End(null, null, null, ""));
        return furnish(id, false, viewer, model);
    }

    @PostMapping("/cancellation")
    String cancel(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AwardForm.End form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        return forms.submit(errors, furnish(id, false, viewer, model), "award.cancelled", () -> {
            ledger.cancel(id, form.decision(), form.reason(), viewer);
            return "/awards/" + id;
        });
    }
}
