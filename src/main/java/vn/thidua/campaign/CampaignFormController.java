package vn.thidua.campaign;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.campaign.CampaignForms.CampaignForm;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** Entering a movement. */
@Controller
@RequestMapping("/campaigns")
class CampaignFormController {

    private final CampaignChoices choices;
    private final OrganisationRepository organisations;
    private final CampaignService service;
    private final Forms forms;
    private final Clock clock;

    CampaignFormController(
            CampaignChoices choices,
            OrganisationRepository organisations,
            CampaignService service,
            Forms forms,
            Clock clock) {
        this.choices = choices;
        this.organisations = organisations;
        this.service = service;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        viewer.requireAny(Campaign.KEEPERS);
        Set<UUID> kept = Campaign.keptBy(viewer);
        UUID keeper = kept.contains(viewer.homeId())
                ? viewer.homeId()
                : kept.iterator().next();
        model.addAttribute("form", CampaignForm.blank(organisations.require(keeper), LocalDate.now(clock)));
        choices.offer(model, viewer, keeper, null);
        return "campaign/form";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") CampaignForm form, BindingResult errors, Viewer viewer, Model model) {
        viewer.requireAny(Campaign.KEEPERS);
        choices.offer(model, viewer, viewer.homeId(), null);
        return forms.submit(
                errors, "campaign/form", "campaign.saved", () -> "/campaigns/" + service.create(form, viewer));
    }
}
