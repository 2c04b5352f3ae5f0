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
import vn.thidua.campaign.CampaignRepository;
import vn.thidua.page.Forms;
import vn.thidua.plan.PlanForms.TargetForm;
import vn.thidua.shared.Viewer;

/** Correcting a target. */
@Controller
@RequestMapping("/campaigns/{id}/targets/{target}")
class TargetCorrectionController {

    private final CampaignRepository campaigns;
    private final TargetRepository targets;
    private final Measures measures;
    private final TargetService service;
    private final Forms forms;

    TargetCorrectionController(
            CampaignRepository campaigns,
            TargetRepository targets,
            Measures measures,
            TargetService service,
            Forms forms) {
        this.campaigns = campaigns;
        this.targets = targets;
        this.measures = measures;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, @PathVariable UUID target, Viewer viewer, Model model) {
        campaigns.requireOpen(id, viewer);
        model.addAttribute("form", TargetForm.of(targets.require(id, target)));
        model.addAttribute("measures", measures.choices());
        return "plan/target";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @PathVariable UUID target,
            @Valid @ModelAttribute("form") TargetForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        viewer.requireAny(Campaign.KEEPERS);
        model.addAttribute("measures", measures.choices());
        return forms.submit(errors, "plan/target", "campaign.targetSaved", () -> {
            service.correct(id, target, form, viewer);
            return "/campaigns/" + id + "#targets";
        });
    }
}
