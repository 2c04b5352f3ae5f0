package vn.thidua.council;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** Putting a composition in force, taking it back, throwing a draft away. */
@Controller
@RequestMapping("/councils/compositions/{id}")
class CompositionStateController {

    private final CouncilService service;
    private final Forms forms;

    CompositionStateController(CouncilService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @PostMapping("/enactment")
    String enact(@PathVariable UUID id, Viewer viewer) {
        CouncilDesk.requireKeeper(viewer);
        return forms.done(service.enact(id, viewer), "council.enacted");
    }

    @PostMapping("/enactment/withdrawal")
    String takeBack(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        CouncilDesk.requireKeeper(viewer);
        return forms.done(service.takeBack(id, reason, viewer), "council.takenBack");
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, Viewer viewer) {
        CouncilDesk.requireKeeper(viewer);
        return forms.done(service.discard(id, viewer), "council.discarded");
    }
}
