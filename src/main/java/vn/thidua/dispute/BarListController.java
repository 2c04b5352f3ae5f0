package vn.thidua.dispute;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.shared.Viewer;

/** Which units of a round may not be proposed, since when, by whom and why. */
@Controller
class BarListController {

    private final BarPage page;

    BarListController(BarPage page) {
        this.page = page;
    }

    @GetMapping("/scoring-rounds/{round}/bars")
    String list(@PathVariable UUID round, Viewer viewer, Model model) {
        return page.list(round, viewer, model);
    }
}
