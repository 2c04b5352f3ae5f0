package vn.thidua.campaign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Paging;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.SheetDownload;

/** Movements: the list, and one movement with everything that belongs to it. */
@Controller
@RequestMapping("/campaigns")
class CampaignController {

    private final CampaignRepository campaigns;
    private final CampaignDirectory directory;
    private final List<CampaignPart> parts;

    CampaignController(CampaignRepository campaigns, CampaignDirectory directory, List<CampaignPart> parts) {
        this.campaigns = campaigns;
        this.directory = directory;
        this.parts = parts;
    }

    @GetMapping
    String list(CampaignDirectory.Filter filter, HttpServletRequest request, Viewer viewer, Model model) {
        Paging paging = CampaignDirectory.paging(request);
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
        SheetDownload.send(directory.sheet(filter, viewer, CampaignDirectory.paging(request)), ending, response);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Campaign campaign = campaigns.require(id, viewer);
        model.addAttribute("campaign", campaign);
        parts.forEach(part -> model.addAttribute(part.name(), part.of(campaign, viewer)));
        return "campaign/show";
    }
}
