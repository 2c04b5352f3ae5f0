package vn.thidua.award;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.SheetDownload;

/** The ledger itself: whether its chain is whole, and all entries with their hashes to take away. */
@Controller
@RequestMapping("/awards/ledger")
class LedgerController {

    private final AwardChain chain;
    private final Awards awards;
    private final Words words;

    LedgerController(AwardChain chain, Awards awards, Words words) {
        this.chain = chain;
        this.awards = awards;
        this.words = words;
    }

    private static UUID school(@Nullable UUID wanted, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR, Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER);
        UUID school = wanted == null ? viewer.homeId() : wanted;
        if (!viewer.mayRead(school)) {
            throw new NotFound();
        }
        return school;
    }

    @GetMapping
    String show(@RequestParam @Nullable UUID school, Viewer viewer, Model model) {
        UUID whose = school(school, viewer);
        model.addAttribute("whose", whose);
        model.addAttribute("verdict", chain.verify(whose));
        return "award/ledger";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void export(
            @PathVariable String ending,
            @RequestParam @Nullable UUID school,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        try (Stream<LedgerEntry> entries = awards.ledgerOf(school(school, viewer))) {
            SheetDownload.send(AwardSheet.ledger(entries, words), ending, response);
        }
    }
}
