package vn.thidua.deliberation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** What becomes of a vote: its result comes onto the agenda, is set aside, or leads to a lower title. */
@Controller
@RequestMapping("/council-sessions")
class VoteResultController {

    private final VoteDesk desk;
    private final SittingVoteService service;
    private final Forms forms;

    VoteResultController(VoteDesk desk, SittingVoteService service, Forms forms) {
        this.desk = desk;
        this.service = service;
        this.forms = forms;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
    }

    @PostMapping("/votes/{round}/result")
    String create(@PathVariable UUID round, Viewer viewer) {
        return forms.done(service.takeOver(round, viewer), "vote.taken");
    }

    @PostMapping("/votes/{round}/cancellation")
    String delete(@PathVariable UUID round, @RequestParam @Nullable String reason, Viewer viewer) {
        return forms.done(service.setAside(round, reason, viewer), "vote.setAside");
    }

    @GetMapping("/nominees/{id}/lower-title")
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("nominee", desk.nominee(id, viewer, model));
        return "sitting/lower";
    }

    @PostMapping("/nominees/{id}/lower-title")
    String update(@PathVariable UUID id, @RequestParam @Nullable UUID title, Viewer viewer) {
        if (title == null) {
            throw new NotFound();
        }
        return forms.done(service.proposeLower(id, title, viewer), "vote.lowerDone");
    }
}
