package vn.thidua.scoresheet;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** A unit's own sheet: beginning it, looking at it, taking its figures over anew. */
@Controller
class SheetController {

    private final SheetPage page;
    private final SheetService service;
    private final Forms forms;

    SheetController(SheetPage page, SheetService service, Forms forms) {
        this.page = page;
        this.service = service;
        this.forms = forms;
    }

    @PostMapping("/scoring-rounds/{round}/sheets")
    String create(@PathVariable UUID round, @RequestParam @Nullable UUID unit, Viewer viewer) {
        return forms.done("/score-sheets/" + service.begin(round, unit, viewer), "scoring.begun");
    }

    @GetMapping("/score-sheets/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        return page.show(id, viewer, null, model);
    }

    @PostMapping("/score-sheets/{id}/figures")
    String update(@PathVariable UUID id, Viewer viewer) {
        service.refill(id, viewer);
        return forms.done("/score-sheets/" + id, "scoring.refilled");
    }
}
