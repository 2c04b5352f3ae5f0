package vn.thidua.selection;

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
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** How the meeting voted on each proposal. */
@Controller
@RequestMapping("/selection-meetings/{id}/votes")
class MeetingVotesController {

    private final SelectionDesk desk;
    private final SelectionService service;
    private final Forms forms;

    MeetingVotesController(SelectionDesk desk, SelectionService service, Forms forms) {
        this.desk = desk;
        this.service = service;
        this.forms = forms;
    }

    /** Whoever keeps what is saved goes back to the minutes. */
    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer) {
        desk.requireSeen(id, viewer);
        return "redirect:/selection-meetings/" + id + "#proposals";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("votes") VotesForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        String next = forms.submit(errors, "nomination/meeting", "selection.voted", () -> {
            service.vote(id, form, viewer);
            return "/selection-meetings/" + id + "#proposals";
        });
        if (!next.startsWith("redirect:")) {
            desk.show(id, form, viewer, model);
            desk.problems(errors, model);
        }
        return next;
    }
}
