package vn.thidua.campaign;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.campaign.CampaignForms.PledgeForm;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** Recording pledges signed for a movement (giao ước thi đua). */
@Controller
@RequestMapping("/campaigns/{id}/pledges")
class PledgeController {

    private final CampaignService service;
    private final CampaignChoices choices;
    private final Forms forms;
    private final Clock clock;

    PledgeController(CampaignService service, CampaignChoices choices, Forms forms, Clock clock) {
        this.service = service;
        this.choices = choices;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        choices.offer(model, service.forPartaking(id, viewer), viewer);
        model.addAttribute("form", PledgeForm.blank(LocalDate.now(clock)));
        return "campaign/pledge";
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PledgeForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        choices.offer(model, service.forPartaking(id, viewer), viewer);
        return forms.submit(errors, "campaign/pledge", "campaign.pledgeSigned", () -> {
            service.sign(id, form, viewer);
            return "/campaigns/" + id + "#pledges";
        });
    }
}
