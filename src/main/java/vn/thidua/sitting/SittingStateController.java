package vn.thidua.sitting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.sitting.SittingState.SittingVerb;

/** The steps of a session, and taking each back with a reason until the next has built on it. */
@Controller
@RequestMapping("/council-sessions/{id}")
class SittingStateController {

    private final SittingService service;
    private final Forms forms;

    SittingStateController(SittingService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
    }

    @PostMapping("/convening")
    String convene(@PathVariable UUID id, Viewer viewer) {
        return forms.done(service.convene(id, viewer), "sitting.convened");
    }

    @PostMapping("/opening")
    String open(@PathVariable UUID id, Viewer viewer) {
        return forms.done(service.open(id, viewer) + "/attendance", "sitting.opened");
    }

    @PostMapping("/closing")
    String close(@PathVariable UUID id, @RequestParam @Nullable String conclusion, Viewer viewer) {
        return forms.done(service.close(id, conclusion, viewer), "sitting.closed");
    }

    @PostMapping("/convening/withdrawal")
    String recall(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        return forms.done(service.back(id, SittingVerb.RECALL, reason, viewer), "sitting.recalled");
    }

    @PostMapping("/opening/withdrawal")
    String unopen(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        return forms.done(service.back(id, SittingVerb.UNOPEN, reason, viewer), "sitting.unopened");
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        return forms.done(service.back(id, SittingVerb.REOPEN, reason, viewer), "sitting.reopened");
    }

    @PostMapping("/cancellation")
    String cancel(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        return forms.done(service.back(id, SittingVerb.CANCEL, reason, viewer), "sitting.cancelled");
    }
}
