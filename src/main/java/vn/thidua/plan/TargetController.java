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

/** Setting numeric targets of a movement. */
@Controller
@RequestMapping("/campaigns/{id}/targets")
class TargetController {

    private final CampaignRepository campaigns;
    private final Measures measures;
    private final TargetService service;
    private final Forms forms;

    TargetController(CampaignRepository campaigns, Measures measures, TargetService service, Forms forms) {
        this.campaigns = campaigns;
        this.measures = measures;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        Campaign campaign = campaigns.requireOpen(id, viewer);
        model.addAttribute("form", TargetForm.blank(campaign.documentNumber()));
        model.addAttribute("measures", measures.choices());
        return "plan/target";
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") TargetForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        viewer.requireAny(Campaign.KEEPERS);
        model.addAttribute("measures", measures.choices());
        return forms.submit(errors, "plan/target", "campaign.targetSaved", () -> {
            service.aim(id, form, viewer);
            return "/campaigns/" + id + "#targets";
        });
    }
}
