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

/** What happens to a point of the agenda: moved, brought before the council, settled, taken up again, dropped. */
@Controller
@RequestMapping("/council-sessions/items/{id}")
class AgendaItemStateController {

    private final AgendaService service;
    private final Forms forms;

    AgendaItemStateController(AgendaService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
    }

    @PostMapping("/position")
    String move(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean up, Viewer viewer) {
        return "redirect:" + service.move(id, up, viewer);
    }

    @PostMapping("/floor")
    String floor(@PathVariable UUID id, Viewer viewer) {
        return forms.done(service.takeFloor(id, viewer), "sitting.itemOnFloor");
    }

    @PostMapping("/outcome")
    String settle(@PathVariable UUID id, @RequestParam @Nullable String outcome, Viewer viewer) {
        return forms.done(service.settle(id, outcome, viewer), "sitting.itemSettled");
    }

    @PostMapping("/outcome/withdrawal")
    String takeUpAgain(@PathVariable UUID id, Viewer viewer) {
        return forms.done(service.takeUpAgain(id, viewer), "sitting.itemTakenUp");
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, Viewer viewer) {
        return forms.done(service.remove(id, viewer), "sitting.itemRemoved");
    }
}
