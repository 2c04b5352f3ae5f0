package vn.thidua.yearend;

import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.yearend.ProposalBook.Row;

/** The rector confirms a proposal, which becomes the year's ratings, or takes the confirmation back. */
@Controller
@RequestMapping("/rating-summaries/proposals/{id}")
class ConfirmationController {

    private final YearProposals proposals;
    private final ProposalBook book;
    private final ProposalService service;
    private final Forms forms;
    private final Words words;

    ConfirmationController(
            YearProposals proposals, ProposalBook book, ProposalService service, Forms forms, Words words) {
        this.proposals = proposals;
        this.book = book;
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    private void furnish(UUID id, Viewer viewer, Model model) {
        viewer.requireAny(Role.RECTOR);
        YearProposal proposal = proposals.require(id, viewer);
        var counts = book.counts(id);
        model.addAttribute("proposal", proposal);
        model.addAttribute("counts", counts);
        model.addAttribute("check", book.share(proposal, counts));
        List<Row> rows = book.everybody(id);
        model.addAttribute("special", rows.stream().filter(Row::isSpecial).toList());
        model.addAttribute(
                "plain",
                rows.stream()
                        .filter(row -> !row.isSpecial())
                        .sorted(Comparator.comparing(Row::level, Comparator.nullsLast(Comparator.naturalOrder())))
                        .collect(Collectors.groupingBy(
                                row -> row.level() == null ? words.say("yearend.notRated") : words.label(row.level()),
                                LinkedHashMap::new,
                                Collectors.mapping(Row::name, Collectors.toList()))));
    }

    @GetMapping("/confirmation")
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        furnish(id, viewer, model);
        model.addAttribute("form", new ConfirmationForm("", words.today(), null));
        return "yearend/confirm";
    }

    @PostMapping("/confirmation")
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ConfirmationForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        furnish(id, viewer, model);
        return forms.submit(errors, "yearend/confirm", "yearend.confirmedNow", () -> {
            service.confirm(id, form, viewer);
            return "/rating-summaries/proposals/" + id;
        });
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        viewer.requireAny(Role.RECTOR);
        service.withdraw(id, reason, viewer);
        return forms.done("/rating-summaries/proposals/" + id, "yearend.withdrawn");
    }
}
