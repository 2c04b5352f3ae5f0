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
import vn.thidua.campaign.CampaignForms.TargetForm;
import vn.thidua.page.Forms;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** The numeric targets of a movement. */
@Controller
@RequestMapping("/campaigns/{id}/targets")
class TargetController {

    private static final String FORM = "campaign/target";

    private final CampaignRepository campaigns;
    private final CampaignDirectory directory;
    private final CampaignService service;
    private final Forms forms;

    TargetController(CampaignRepository campaigns, CampaignDirectory directory, CampaignService service, Forms forms) {
        this.campaigns = campaigns;
        this.directory = directory;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", TargetForm.blank(open(id, viewer).documentNumber()));
        model.addAttribute("measures", directory.measures());
        return FORM;
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") TargetForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        viewer.requireAny(Campaign.KEEPERS);
        model.addAttribute("measures", directory.measures());
        return forms.submit(errors, FORM, "campaign.targetSaved", () -> {
            service.aim(id, form, viewer);
            return targets(id);
        });
    }

    @GetMapping("/{target}/edit")
    String edit(@PathVariable UUID id, @PathVariable UUID target, Viewer viewer, Model model) {
        model.addAttribute("form", TargetForm.of(open(id, viewer).target(target)));
        model.addAttribute("measures", directory.measures());
        return FORM;
    }

    @PostMapping("/{target}")
    String update(
            @PathVariable UUID id,
            @PathVariable UUID target,
            @Valid @ModelAttribute("form") TargetForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        viewer.requireAny(Campaign.KEEPERS);
        model.addAttribute("measures", directory.measures());
        return forms.submit(errors, FORM, "campaign.targetSaved", () -> {
            service.correctTarget(id, target, form, viewer);
            return targets(id);
        });
    }

    @PostMapping("/{target}/removal")
    String delete(@PathVariable UUID id, @PathVariable UUID target, Viewer viewer) {
        service.dropTarget(id, target, viewer);
        return "redirect:" + targets(id);
    }

    private Campaign open(UUID id, Viewer viewer) {
        Campaign campaign = campaigns.requireKept(id, viewer);
        if (!campaign.isChangeableBy(viewer)) {
            throw new NotFound();
        }
        return campaign;
    }

    private static String targets(UUID id) {
        return "/campaigns/" + id + "#targets";
    }
}
