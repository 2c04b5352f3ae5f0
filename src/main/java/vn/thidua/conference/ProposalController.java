package vn.thidua.conference;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Who is proposed for flag and certificates: published by the cluster, taken over by each school. */
@Controller
@RequestMapping("/scoring-rounds/{id}/proposal")
class ProposalController {

    private final ProposalPage page;
    private final Proposals proposals;
    private final ConferencePapers papers;
    private final Forms forms;

    ProposalController(ProposalPage page, Proposals proposals, ConferencePapers papers, Forms forms) {
        this.page = page;
        this.proposals = proposals;
        this.papers = papers;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        return page.lay(id, viewer, model);
    }

    @PostMapping
    String create(@PathVariable UUID id, @RequestParam @Nullable String decision, Viewer viewer, Model model) {
        return ask(id, viewer, model, () -> {
            proposals.publish(id, decision == null || decision.isBlank() ? null : decision.strip(), viewer);
            return forms.done("/scoring-rounds/" + id + "/proposal", "conference.proposalPublished");
        });
    }

    @PostMapping("/paper")
    String draft(@PathVariable UUID id, Viewer viewer, Model model) {
        return ask(
                id,
                viewer,
                model,
                () -> forms.done("/papers/" + papers.submission(id, viewer), "conference.submissionDrafted"));
    }

    @PostMapping("/{proposal}/dossier")
    String update(@PathVariable UUID id, @PathVariable UUID proposal, Viewer viewer, Model model) {
        return ask(
                id,
                viewer,
                model,
                () -> forms.done("/nominations/" + proposals.takeOver(id, proposal, viewer), "conference.taken"));
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
