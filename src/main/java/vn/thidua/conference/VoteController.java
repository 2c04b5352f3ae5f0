package vn.thidua.conference;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** The vote of a conference, planned and taken over, and its minutes. */
@Controller
@RequestMapping("/scoring-rounds/{id}/conference")
class VoteController {

    private final ConferencePage page;
    private final ConferenceService service;
    private final ConferencePapers papers;
    private final Forms forms;

    VoteController(ConferencePage page, ConferenceService service, ConferencePapers papers, Forms forms) {
        this.page = page;
        this.service = service;
        this.papers = papers;
        this.forms = forms;
    }

    @PostMapping("/vote")
    String create(@PathVariable UUID id, Viewer viewer, Model model) {
        return ask(
                id,
                viewer,
                model,
                () -> forms.done("/votes/" + service.prepareVote(id, viewer) + "/desk", "conference.votePrepared"));
    }

    @PostMapping("/result")
    String update(@PathVariable UUID id, Viewer viewer, Model model) {
        return ask(id, viewer, model, () -> {
            service.adopt(id, viewer);
            return forms.done("/scoring-rounds/" + id + "/conference", "conference.adopted");
        });
    }

    @PostMapping("/minutes")
    String minutes(@PathVariable UUID id, Viewer viewer, Model model) {
        return ask(
                id,
                viewer,
                model,
                () -> forms.done("/papers/" + papers.minutes(id, viewer), "conference.minutesDrafted"));
    }

    private String ask(UUID id, Viewer viewer, Model model, Supplier<String> verb) {
        try {
            return verb.get();
        } catch (Refusal refusal) {
            Forms.unprocessable();
            model.addAttribute("refusal", refusal);
            return page.lay(id, viewer, model);
        }
    }
}
