package vn.thidua.voting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** My votes: the rounds in which the viewer votes, counts or leads. */
@Controller
@RequestMapping("/votes")
class VotesController {

    private static final List<String> HEADERS = List.of(
            "ballot.list.subject", "ballot.method", "ballot.memberState", "ballot.list.opened", "ballot.list.mine");

    private final VoteList votes;
    private final Elsewhere elsewhere;
    private final Words words;

    VotesController(VoteList votes, Elsewhere elsewhere, Words words) {
        this.votes = votes;
        this.elsewhere = elsewhere;
        this.words = words;
    }

    @GetMapping
    String list(VoteList.Filter filter, HttpServletRequest request, Viewer viewer, Model model) {
        Paging paging = Paging.of(request, VoteList.COLUMNS);
        model.addAttribute("rows", votes.find(filter, viewer, paging));
        model.addAttribute("elsewhere", elsewhere.rounds(viewer));
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "ballot/list";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void export(
            @PathVariable String ending,
            VoteList.Filter filter,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer)
            throws IOException {
        try (Stream<VoteList.Row> rows = votes.stream(filter, viewer, Paging.of(request, VoteList.COLUMNS))) {
            Iterable<List<?>> cells =
                    () -> rows.<List<?>>map(row -> row.cells(words)).iterator();
            SheetDownload.send(
                    new Sheet(
                            words.say("ballot.list.title"),
                            HEADERS.stream().map(words::say).toList(),
                            cells),
                    ending,
                    response);
        }
    }
}
