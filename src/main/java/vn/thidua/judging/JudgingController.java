package vn.thidua.judging;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.shared.Viewer;

/** Whom somebody scores across or reviews. */
@Controller
@RequestMapping("/scoring-rounds/{round}/{way:crossing|reviews}")
class JudgingController {

    private final JudgingPage page;

    JudgingController(JudgingPage page) {
        this.page = page;
    }

    @GetMapping
    String list(@PathVariable UUID round, @PathVariable String way, Viewer viewer, Model model) {
        return page.list(round, way, viewer, model);
    }
}
