package vn.thidua.ranking;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.ranking.RankingPapers.SheetLayout;
import vn.thidua.shared.Viewer;

/** Puts the table of scores on paper. */
@Controller
@RequestMapping("/scoring-rounds/{id}/ranking/papers")
class RankingPaperController {

    private final RankingPage page;
    private final RankingPapers papers;
    private final Forms forms;

    RankingPaperController(RankingPage page, RankingPapers papers, Forms forms) {
        this.page = page;
        this.papers = papers;
        this.forms = forms;
    }

    @PostMapping
    String create(@PathVariable UUID id, @RequestParam(defaultValue = "PORTRAIT") SheetLayout layout, Viewer viewer) {
        return forms.done("/papers/" + papers.draft(page.requireLed(id, viewer), layout, viewer), "ranking.drafted");
    }
}
