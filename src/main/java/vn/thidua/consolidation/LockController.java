package vn.thidua.consolidation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The rector locks the list, or opens it again. */
@Controller
@RequestMapping("/registrations")
class LockController {

    private final ConsolidationService service;
    private final Forms forms;

    LockController(ConsolidationService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @PostMapping("/lock")
    String create(@RequestParam String year, Viewer viewer) {
        viewer.requireAny(Role.RECTOR);
        service.lock(EmulationYear.parse(year), viewer);
        return forms.done("/registrations?year=" + year, "registration.locked");
    }

    @PostMapping("/reopening")
    String delete(@RequestParam String year, @RequestParam @Nullable String reason, Viewer viewer) {
        viewer.requireAny(Role.RECTOR);
        service.reopen(EmulationYear.parse(year), reason, viewer);
        return forms.done("/registrations?year=" + year, "registration.reopened");
    }
}
