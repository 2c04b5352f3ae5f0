package vn.thidua.yearend;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** A proposal as a file, with the months on which each line rests. */
@Controller
class ProposalExportController {

    private final YearProposals proposals;
    private final ProposalBook book;
    private final Words words;

    ProposalExportController(YearProposals proposals, ProposalBook book, Words words) {
        this.proposals = proposals;
        this.book = book;
        this.words = words;
    }

    @GetMapping("/rating-summaries/proposals/{id}/export.{ending:xlsx|csv}")
    void show(
            @PathVariable UUID id,
            @PathVariable String ending,
            ProposalBook.Filter filter,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        YearProposal proposal = proposals.require(id, viewer);
        var headers = Stream.of("code", "name", "unit", "rolledUp", "level", "grounds", "circumstances", "reason")
                .map(column -> words.say("yearend.sheet." + column))
                .toList();
        try (var rows = book.all(id, filter)) {
            Iterable<List<?>> lines = () -> rows.<List<?>>map(this::cells).iterator();
            SheetDownload.send(
                    new Sheet(
                            words.say(
                                    "yearend.title." + proposal.subjectKind(),
                                    proposal.year().toString()),
                            headers,
                            lines),
                    ending,
                    response);
        }
    }

    private List<?> cells(ProposalBook.Row row) {
        return Arrays.asList(
                row.code(),
                row.name(),
                row.unit(),
                words.label(row.rolledUp()),
                row.level() == null ? words.say("yearend.notRated") : words.label(row.level()),
                row.grounds(),
                row.circumstances(),
                row.reason());
    }
}
