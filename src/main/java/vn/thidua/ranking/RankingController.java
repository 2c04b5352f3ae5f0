package vn.thidua.ranking;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.SheetDownload;

/** The ranking of a round on screen and as a workbook. */
@Controller
@RequestMapping("/scoring-rounds/{id}/ranking")
class RankingController {

    private final RankingPage page;
    private final RankingSheets sheets;

    RankingController(RankingPage page, RankingSheets sheets) {
        this.page = page;
        this.sheets = sheets;
    }

    @GetMapping
    String show(@PathVariable UUID id, RankingChoice choice, Viewer viewer, Model model) {
        return page.lay(id, choice, viewer, model);
    }

    @GetMapping("/export.xlsx")
    void export(@PathVariable UUID id, RankingChoice choice, Viewer viewer, HttpServletResponse response)
            throws IOException {
        SheetDownload.send(sheets.of(page.require(id, viewer), choice), "xlsx", response);
    }
}
