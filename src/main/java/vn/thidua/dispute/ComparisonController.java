package vn.thidua.dispute;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.shared.Viewer;

/** All readings of the units side by side. */
@Controller
@RequestMapping("/scoring-rounds/{round}/comparison")
class ComparisonController {

    private final DisputePage page;

    ComparisonController(DisputePage page) {
        this.page = page;
    }

    @GetMapping
    String list(@PathVariable UUID round, Viewer viewer, Model model) {
        return page.list(round, viewer, model);
    }

    @GetMapping("/{unit}")
    String show(@PathVariable UUID round, @PathVariable UUID unit, Viewer viewer, Model model) {
        return page.show(round, unit, viewer, model);
    }
}
