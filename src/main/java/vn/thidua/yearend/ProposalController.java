package vn.thidua.yearend;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.page.Forms;
import vn.thidua.page.Paging;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.turns.SummaryYears;

/** The proposals of a school: all of them, a new one, one with its lines. */
@Controller
@RequestMapping("/rating-summaries/proposals")
class ProposalController {

    private static final int LINES = 20;

    private final YearProposals proposals;
    private final ProposalBook book;
    private final ProposalService service;
    private final SummaryYears years;
    private final Forms forms;

    ProposalController(
            YearProposals proposals, ProposalBook book, ProposalService service, SummaryYears years, Forms forms) {
        this.proposals = proposals;
        this.book = book;
        this.service = service;
        this.years = years;
        this.forms = forms;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        model.addAttribute("proposals", proposals.ofSchool(viewer.homeId()));
        model.addAttribute("choice", years.of(viewer.homeId(), null));
        return "yearend/list";
    }

    @PostMapping
    String create(@RequestParam @Nullable String year, @RequestParam RatedSubject subject, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        UUID id = service.make(subject, EmulationYear.parse(year == null ? "" : year), viewer);
        return forms.done("/rating-summaries/proposals/" + id, "yearend.made");
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id, ProposalBook.Filter filter, Viewer viewer, HttpServletRequest request, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        Paging paging = Paging.of(request, "name").by(LINES);
        YearProposal proposal = proposals.require(id, viewer);
        var counted = book.count(proposal, viewer);
        model.addAttribute("proposal", proposal);
        model.addAttribute("counts", counted.counts());
        model.addAttribute("shares", counted.shares());
        model.addAttribute("rows", book.page(id, filter, paging));
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        return "yearend/show";
    }
}
