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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;

/** A movement's life: launched by its body and then by the units, closed, opened again. */
@Controller
@RequestMapping("/campaigns/{id}")
class LaunchController {

    private final CampaignService service;
    private final Words words;

    LaunchController(CampaignService service, Words words) {
        this.service = service;
        this.words = words;
    }

    @PostMapping("/launch")
    String launch(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        service.launch(id, viewer);
        return back(id, "campaign.launched", flash);
    }

    @PostMapping("/closing")
    String close(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        service.close(id, viewer);
        return back(id, "campaign.closed", flash);
    }

    @PostMapping("/reopening")
    String reopen(
            @PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer, RedirectAttributes flash) {
        service.reopen(id, reason, viewer);
        return back(id, "campaign.reopened", flash);
    }

    @PostMapping("/units")
    String create(
            @PathVariable UUID id,
            @RequestParam UUID unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            Viewer viewer,
            RedirectAttributes flash) {
        service.launchIn(id, unit, on, viewer);
        return back(id, "campaign.unitLaunched", flash);
    }

    @PostMapping("/units/{unit}/withdrawal")
    String delete(@PathVariable UUID id, @PathVariable UUID unit, Viewer viewer, RedirectAttributes flash) {
        service.withdraw(id, unit, viewer);
        return back(id, "campaign.unitWithdrawn", flash);
    }

    private String back(UUID id, String done, RedirectAttributes flash) {
        flash.addFlashAttribute("done", words.say(done));
        return "redirect:/campaigns/" + id;
    }
}
