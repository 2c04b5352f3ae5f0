package vn.thidua.scoringround;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.shared.Viewer;

/** Rounds: the list, and each with its units. */
@Controller
@RequestMapping("/scoring-rounds")
class RoundController {

    private final RoundPage page;

    RoundController(RoundPage page) {
        this.page = page;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        return page.list(viewer, model);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        return page.show(id, viewer, null, model);
    }
}
