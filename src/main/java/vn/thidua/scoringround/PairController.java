package vn.thidua.scoringround;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Who scores whom across: shown to all who take part, assigned by who leads. */
@Controller
@RequestMapping("/scoring-rounds/{id}/pairs")
class PairController {

    private final RoundPage page;
    private final RoundService service;
    private final Forms forms;

    PairController(RoundPage page, RoundService service, Forms forms) {
        this.page = page;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.requireAny(RoundPage.READERS);
        page.furnishPairs(id, viewer, model);
        return "scoring/pairs";
    }

    @PostMapping("/{scorer}")
    String update(
            @PathVariable UUID id, @PathVariable UUID scorer, @RequestParam @Nullable List<UUID> units, Viewer viewer) {
        viewer.requireAny(Role.CLUSTER_SECRETARY, Role.SCHOOL_SECRETARY, Role.RECTOR);
        service.assign(id, scorer, units == null ? List.of() : units, viewer);
        return forms.done("/scoring-rounds/" + id + "/pairs", "round.assigned");
    }
}
