package vn.thidua.yearend;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.yearend.ProposalBook.Row;

/** What the rector sees before confirming: the shares, every special case with its grounds, and everybody by name. */
@Component
class ConfirmationDesk {

    private final YearProposals proposals;
    private final ProposalBook book;
    private final Words words;

    ConfirmationDesk(YearProposals proposals, ProposalBook book, Words words) {
        this.proposals = proposals;
        this.book = book;
        this.words = words;
    }

    void furnish(UUID id, Viewer viewer, Model model) {
        viewer.requireAny(Role.RECTOR);
        YearProposal proposal = proposals.require(id, viewer);
        var counted = book.count(proposal, viewer);
        model.addAttribute("proposal", proposal);
        model.addAttribute("counts", counted.counts());
        model.addAttribute("shares", counted.shares());
        List<Row> rows = book.everybody(id);
        model.addAttribute("special", rows.stream().filter(Row::isSpecial).toList());
        model.addAttribute("plain", named(rows.stream().filter(row -> !row.isSpecial() && !row.isSettled())));
        model.addAttribute("settled", named(rows.stream().filter(Row::isSettled)));
    }

    /** Names by level, the best first. */
    private Map<String, List<String>> named(Stream<Row> rows) {
        return rows.sorted(Comparator.comparing(Row::level, Comparator.nullsLast(Comparator.naturalOrder())))
                .collect(Collectors.groupingBy(
                        row -> row.level() == null ? words.say("yearend.notRated") : words.label(row.level()),
                        LinkedHashMap::new,
                        Collectors.mapping(Row::name, Collectors.toList())));
    }
}
