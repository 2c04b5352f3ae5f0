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

/** Writing down the decision of an award that was known by its year only. */
@Controller
@RequestMapping("/awards/{id}/confirmation")
class AwardConfirmationController {

    private final Awards awards;
    private final Ledger ledger;
    private final Forms forms;

    AwardConfirmationController(Awards awards, Ledger ledger, Forms forms) {
        this.awards = awards;
        this.ledger = ledger;
        this.forms = forms;
    }

    private Award furnish(UUID id, Viewer viewer, Model model) {
        Award award = awards.require(id, viewer);
        if (!award.isChangeableBy(viewer)) {
            throw new NotFound();
        }
        model.addAttribute("award", award);
        return award;
    }

    @GetMapping
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        Award award = furnish(id, viewer, model);
        model.addAttribute(
                "form",
                new AwardForm.Proof(
                        award.decision().number(),
                        award.decision().on(),
                        award.decision().issuer(),
                        ""));
        return "award/confirmation";
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AwardForm.Proof form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        furnish(id, viewer, model);
        return forms.submit(errors, "award/confirmation", "award.confirmed", () -> {
            ledger.confirm(id, form.decision(), form.reason(), viewer);
            return "/awards/" + id;
        });
    }
}
