package vn.thidua.yearend;

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
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Deciding one line otherwise than the months gave. */
@Controller
@RequestMapping("/rating-summaries/proposals/{id}/lines/{line}")
class ProposalLineController {

    private final YearProposals proposals;
    private final ProposalLines lines;
    private final ProposalBook book;
    private final ProposalService service;
    private final Forms forms;

    ProposalLineController(
            YearProposals proposals, ProposalLines lines, ProposalBook book, ProposalService service, Forms forms) {
        this.proposals = proposals;
        this.lines = lines;
        this.book = book;
        this.service = service;
        this.forms = forms;
    }

    private void furnish(UUID id, UUID line, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        YearProposal proposal = proposals.require(id, viewer);
        if (!proposal.isChangeableBy(viewer)) {
            throw new NotFound();
        }
        model.addAttribute("proposal", proposal);
        model.addAttribute("row", book.one(id, line));
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, @PathVariable UUID line, Viewer viewer, Model model) {
        furnish(id, line, viewer, model);
        model.addAttribute("form", DecisionForm.of(lines.findById(line).orElseThrow(NotFound::new)));
        return "yearend/line";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @PathVariable UUID line,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        furnish(id, line, viewer, model);
        return forms.submit(errors, "yearend/line", "yearend.decided", () -> {
            service.decide(id, line, form, viewer);
            return "/rating-summaries/proposals/" + id;
        });
    }
}
