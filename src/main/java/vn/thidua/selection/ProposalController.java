package vn.thidua.selection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** What the meeting votes on: taken over from the registrations, added, struck out. */
@Controller
@RequestMapping("/selection-meetings/{id}/proposals")
class ProposalController {

    private final SelectionService service;
    private final Forms forms;

    ProposalController(SelectionService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @PostMapping("/registered")
    String take(@PathVariable UUID id, Viewer viewer) {
        int taken = service.takeRegistered(id, viewer);
        return forms.done(back(id), "selection.taken", taken);
    }

    @PostMapping
    String create(
            @PathVariable UUID id, @RequestParam @Nullable UUID person, @RequestParam String title, Viewer viewer) {
        service.propose(id, person, title, viewer);
        return forms.done(back(id), "selection.added");
    }

    @PostMapping("/{proposal}/removal")
    String delete(@PathVariable UUID id, @PathVariable UUID proposal, Viewer viewer) {
        service.withdraw(id, proposal, viewer);
        return forms.done(back(id), "selection.struck");
    }

    private static String back(UUID id) {
        return "/selection-meetings/" + id + "#proposals";
    }
}
