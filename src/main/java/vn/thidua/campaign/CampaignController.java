package vn.thidua.campaign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.campaign.CampaignForms.CampaignForm;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Forms;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.SheetDownload;

/** Movements: the list, one movement with everything that belongs to it, and its particulars. */
@Controller
@RequestMapping("/campaigns")
class CampaignController {

    private static final String FORM = "campaign/form";

    private final CampaignRepository campaigns;
    private final CampaignDirectory directory;
    private final CampaignTargets targets;
    private final OrganisationRepository organisations;
    private final CampaignService service;
    private final Forms forms;
    private final Words words;
    private final Clock clock;

    CampaignController(
            CampaignRepository campaigns,
            CampaignDirectory directory,
            CampaignTargets targets,
            OrganisationRepository organisations,
            CampaignService service,
            Forms forms,
            Words words,
            Clock clock) {
        this.campaigns = campaigns;
        this.directory = directory;
        this.targets = targets;
        this.organisations = organisations;
        this.service = service;
        this.forms = forms;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String list(CampaignDirectory.Filter filter, HttpServletRequest request, Viewer viewer, Model model) {
        Paging paging = Paging.of(request, "from", "name", "level", "state");
        model.addAttribute("rows", directory.find(filter, viewer, paging));
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        model.addAttribute("keeper", viewer.isAny(Campaign.KEEPERS));
        model.addAttribute("export", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "campaign/list";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void export(
            CampaignDirectory.Filter filter,
            @PathVariable String ending,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer)
            throws IOException {
        Paging paging = Paging.of(request, "from", "name", "level", "state");
        SheetDownload.send(directory.sheet(filter, viewer, paging), ending, response);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Campaign campaign = campaigns.require(id, viewer);
        model.addAttribute("campaign", campaign);
        model.addAttribute("kept", campaign.isKeptBy(viewer));
        model.addAttribute("changeable", campaign.isChangeableBy(viewer));
        model.addAttribute("targets", targets.readings(campaign));
        model.addAttribute("plan", directory.plan(id));
        model.addAttribute("around", directory.around(campaign, viewer));
        return "campaign/show";
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        viewer.requireAny(Campaign.KEEPERS);
        Set<UUID> kept = CampaignDirectory.kept(viewer);
        UUID keeper = kept.contains(viewer.homeId())
                ? viewer.homeId()
                : kept.iterator().next();
        model.addAttribute("form", CampaignForm.blank(organisations.require(keeper), LocalDate.now(clock)));
        choices(model, viewer, null);
        return FORM;
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") CampaignForm form, BindingResult errors, Viewer viewer, Model model) {
        viewer.requireAny(Campaign.KEEPERS);
        choices(model, viewer, null);
        return forms.submit(errors, FORM, "campaign.saved", () -> "/campaigns/" + service.create(form, viewer));
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        Campaign campaign = campaigns.requireKept(id, viewer);
        if (!campaign.isChangeableBy(viewer)) {
            throw new NotFound();
        }
        model.addAttribute("form", CampaignForm.of(campaign));
        choices(model, viewer, id);
        return FORM;
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CampaignForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        viewer.requireAny(Campaign.KEEPERS);
        choices(model, viewer, id);
        return forms.submit(errors, FORM, "campaign.saved", () -> {
            service.update(id, form, viewer);
            return "/campaigns/" + id;
        });
    }

    @PostMapping("/{id}/removal")
    String delete(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        service.discard(id, viewer);
        flash.addFlashAttribute("done", words.say("campaign.discarded"));
        return "redirect:/campaigns";
    }

    private void choices(Model model, Viewer viewer, @Nullable UUID self) {
        model.addAttribute("keepers", directory.keepers(viewer));
        model.addAttribute("parents", directory.parents(viewer, self));
    }
}
