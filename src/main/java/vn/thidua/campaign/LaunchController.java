package vn.thidua.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** A movement's life: launched by its body and then by the units, closed, opened again, or thrown away before. */
@Controller
@RequestMapping("/campaigns/{id}")
class LaunchController {

    private final CampaignService service;
    private final Forms forms;

    LaunchController(CampaignService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @PostMapping("/launch")
    String launch(@PathVariable UUID id, Viewer viewer) {
        service.launch(id, viewer);
        return forms.done("/campaigns/" + id, "campaign.launched");
    }

    @PostMapping("/closing")
    String close(@PathVariable UUID id, Viewer viewer) {
        service.close(id, viewer);
        return forms.done("/campaigns/" + id, "campaign.closed");
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason, Viewer viewer) {
        service.reopen(id, reason, viewer);
        return forms.done("/campaigns/" + id, "campaign.reopened");
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, Viewer viewer) {
        service.discard(id, viewer);
        return forms.done("/campaigns", "campaign.discarded");
    }

    /** A faculty or office launched it among its people. */
    @PostMapping("/units")
    String create(
            @PathVariable UUID id,
            @RequestParam UUID unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            Viewer viewer) {
        service.launchIn(id, unit, on, viewer);
        return forms.done("/campaigns/" + id + "#units", "campaign.unitLaunched");
    }

    @PostMapping("/units/{unit}/withdrawal")
    String delete(@PathVariable UUID id, @PathVariable UUID unit, Viewer viewer) {
        service.withdraw(id, unit, viewer);
        return forms.done("/campaigns/" + id + "#units", "campaign.unitWithdrawn");
    }
}
