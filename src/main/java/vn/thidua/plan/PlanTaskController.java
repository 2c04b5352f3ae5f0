package vn.thidua.plan;

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
import vn.thidua.campaign.Campaign;
import vn.thidua.campaign.CampaignChoices;
import vn.thidua.campaign.CampaignRepository;
import vn.thidua.page.Forms;
import vn.thidua.plan.PlanForms.PlanTaskForm;
import vn.thidua.shared.Viewer;

/** Adding tasks to the plan of a movement. */
@Controller
@RequestMapping("/campaigns/{id}/tasks")
class PlanTaskController {

    private final CampaignRepository campaigns;
    private final CampaignChoices choices;
    private final PlanTaskService service;
    private final Forms forms;

    PlanTaskController(CampaignRepository campaigns, CampaignChoices choices, PlanTaskService service, Forms forms) {
        this.campaigns = campaigns;
        this.choices = choices;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        Campaign campaign = campaigns.requireOpen(id, viewer);
        model.addAttribute("form", PlanTaskForm.blank(campaign.organisation().shortName()));
        model.addAttribute("units", choices.units(campaign, viewer));
        return "plan/task";
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PlanTaskForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        model.addAttribute("units", choices.units(campaigns.requireKept(id, viewer), viewer));
        return forms.submit(errors, "plan/task", "campaign.planned", () -> {
            service.plan(id, form, viewer);
            return "/campaigns/" + id + "#plan";
        });
    }
}
