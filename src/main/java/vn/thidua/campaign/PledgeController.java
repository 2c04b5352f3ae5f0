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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.campaign.CampaignForms.PledgeForm;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;

/** Pledges signed for a movement (giao ước thi đua). */
@Controller
@RequestMapping("/campaigns/{id}/pledges")
class PledgeController {

    private static final String FORM = "campaign/pledge";

    private final CampaignService service;
    private final CampaignDirectory directory;
    private final Forms forms;
    private final Words words;
    private final Clock clock;

    PledgeController(CampaignService service, CampaignDirectory directory, Forms forms, Words words, Clock clock) {
        this.service = service;
        this.directory = directory;
        this.forms = forms;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        choices(model, id, viewer);
        model.addAttribute("form", new PledgeForm("", null, LocalDate.now(clock), null));
        return FORM;
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PledgeForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        choices(model, id, viewer);
        return forms.submit(errors, FORM, "campaign.pledgeSigned", () -> {
            service.sign(id, form, viewer);
            return "/campaigns/" + id;
        });
    }

    @PostMapping("/{pledge}/removal")
    String delete(@PathVariable UUID id, @PathVariable UUID pledge, Viewer viewer, RedirectAttributes flash) {
        service.removePledge(id, pledge, viewer);
        flash.addFlashAttribute("done", words.say("campaign.pledgeRemoved"));
        return "redirect:/campaigns/" + id;
    }

    private void choices(Model model, UUID id, Viewer viewer) {
        Campaign campaign = service.forPartaking(id, viewer);
        model.addAttribute("campaign", campaign);
        model.addAttribute("kept", campaign.isKeptBy(viewer));
        model.addAttribute("units", directory.units(campaign, viewer));
    }
}
