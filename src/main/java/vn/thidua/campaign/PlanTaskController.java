package vn.thidua.campaign;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.campaign.CampaignForms.PlanTaskForm;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** The plan of a movement, line by line. */
@Controller
@RequestMapping("/campaigns/{id}/tasks")
class PlanTaskController {

    private static final String FORM = "campaign/task";

    private final CampaignRepository campaigns;
    private final CampaignService service;
    private final Forms forms;
    private final Words words;

    PlanTaskController(CampaignRepository campaigns, CampaignService service, Forms forms, Words words) {
        this.campaigns = campaigns;
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        Campaign campaign = open(id, viewer);
        model.addAttribute("form", PlanTaskForm.blank(campaign.organisation().shortName()));
        return FORM;
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PlanTaskForm form,
            BindingResult errors,
            Viewer viewer) {
        viewer.requireAny(Campaign.KEEPERS);
        return forms.submit(errors, FORM, "campaign.planned", () -> {
            service.plan(id, form, viewer);
            return plan(id);
        });
    }

    @GetMapping("/{task}/edit")
    String edit(@PathVariable UUID id, @PathVariable UUID task, Viewer viewer, Model model) {
        PlanTask planned = open(id, viewer).task(task);
        model.addAttribute("form", PlanTaskForm.of(planned, words.say("campaign.recurring")));
        return FORM;
    }

    @PostMapping("/{task}")
    String update(
            @PathVariable UUID id,
            @PathVariable UUID task,
            @Valid @ModelAttribute("form") PlanTaskForm form,
            BindingResult errors,
            Viewer viewer) {
        viewer.requireAny(Campaign.KEEPERS);
        return forms.submit(errors, FORM, "campaign.planned", () -> {
            service.replan(id, task, form, viewer);
            return plan(id);
        });
    }

    @PostMapping("/{task}/position")
    String move(@PathVariable UUID id, @PathVariable UUID task, @RequestParam boolean up, Viewer viewer) {
        service.moveTask(id, task, up, viewer);
        return "redirect:" + plan(id);
    }

    @PostMapping("/{task}/completion")
    String complete(
            @PathVariable UUID id,
            @PathVariable UUID task,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            Viewer viewer) {
        service.complete(id, task, on, viewer);
        return "redirect:" + plan(id);
    }

    @PostMapping("/{task}/completion/withdrawal")
    String resume(@PathVariable UUID id, @PathVariable UUID task, Viewer viewer) {
        service.resume(id, task, viewer);
        return "redirect:" + plan(id);
    }

    @PostMapping("/{task}/removal")
    String delete(@PathVariable UUID id, @PathVariable UUID task, Viewer viewer) {
        service.dropTask(id, task, viewer);
        return "redirect:" + plan(id);
    }

    private Campaign open(UUID id, Viewer viewer) {
        Campaign campaign = campaigns.requireKept(id, viewer);
        if (!campaign.isChangeableBy(viewer)) {
            throw new NotFound();
        }
        return campaign;
    }

    private static String plan(UUID id) {
        return "/campaigns/" + id + "#plan";
    }
}
