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
import vn.thidua.page.Words;
import vn.thidua.plan.PlanForms.PlanTaskForm;
import vn.thidua.shared.Viewer;

/** Correcting a task of the plan. */
@Controller
@RequestMapping("/campaigns/{id}/tasks/{task}")
class PlanTaskCorrectionController {

    private final CampaignRepository campaigns;
    private final PlanTaskRepository tasks;
    private final CampaignChoices choices;
    private final PlanTaskService service;
    private final Forms forms;
    private final Words words;

    PlanTaskCorrectionController(
            CampaignRepository campaigns,
            PlanTaskRepository tasks,
            CampaignChoices choices,
            PlanTaskService service,
            Forms forms,
            Words words) {
        this.campaigns = campaigns;
        this.tasks = tasks;
        this.choices = choices;
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, @PathVariable UUID task, Viewer viewer, Model model) {
        Campaign campaign = campaigns.requireOpen(id, viewer);
        model.addAttribute("form", PlanTaskForm.of(tasks.require(id, task), words));
        model.addAttribute("units", choices.units(campaign, viewer));
        return "plan/task";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @PathVariable UUID task,
            @Valid @ModelAttribute("form") PlanTaskForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        model.addAttribute("units", choices.units(campaigns.requireKept(id, viewer), viewer));
        return forms.submit(errors, "plan/task", "campaign.planned", () -> {
            service.replan(id, task, form, viewer);
            return "/campaigns/" + id + "#plan";
        });
    }
}
