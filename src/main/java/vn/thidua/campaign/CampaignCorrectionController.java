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
import vn.thidua.campaign.CampaignForms.CampaignForm;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** Correcting the particulars of a movement. */
@Controller
@RequestMapping("/campaigns/{id}")
class CampaignCorrectionController {

    private final CampaignRepository campaigns;
    private final CampaignChoices choices;
    private final CampaignService service;
    private final Forms forms;

    CampaignCorrectionController(
            CampaignRepository campaigns, CampaignChoices choices, CampaignService service, Forms forms) {
        this.campaigns = campaigns;
        this.choices = choices;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        Campaign campaign = campaigns.requireOpen(id, viewer);
        model.addAttribute("form", CampaignForm.of(campaign));
        choices.offer(model, viewer, campaign.organisation().id(), id);
        return "campaign/form";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CampaignForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        Campaign campaign = campaigns.requireKept(id, viewer);
        choices.offer(model, viewer, campaign.organisation().id(), id);
        return forms.submit(errors, "campaign/form", "campaign.saved", () -> {
            service.update(id, form, viewer);
            return "/campaigns/" + id;
        });
    }
}
