package vn.thidua.campaign;

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
import vn.thidua.campaign.CampaignForms.PledgeForm;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** Correcting a recorded pledge, or taking it out. */
@Controller
@RequestMapping("/campaigns/{id}/pledges/{pledge}")
class PledgeCorrectionController {

    private final CampaignRepository campaigns;
    private final CampaignService service;
    private final CampaignChoices choices;
    private final Forms forms;

    PledgeCorrectionController(
            CampaignRepository campaigns, CampaignService service, CampaignChoices choices, Forms forms) {
        this.campaigns = campaigns;
        this.service = service;
        this.choices = choices;
        this.forms = forms;
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, @PathVariable UUID pledge, Viewer viewer, Model model) {
        Campaign campaign = campaigns.requireOpen(id, viewer);
        choices.offer(model, campaign, viewer);
        model.addAttribute("form", PledgeForm.of(campaign.requirePledge(pledge)));
        return "campaign/pledge";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @PathVariable UUID pledge,
            @Valid @ModelAttribute("form") PledgeForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        choices.offer(model, campaigns.requireKept(id, viewer), viewer);
        return forms.submit(errors, "campaign/pledge", "campaign.pledgeCorrected", () -> {
            service.correctPledge(id, pledge, form, viewer);
            return "/campaigns/" + id + "#pledges";
        });
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, @PathVariable UUID pledge, Viewer viewer) {
        service.removePledge(id, pledge, viewer);
        return forms.done("/campaigns/" + id + "#pledges", "campaign.pledgeRemoved");
    }
}
