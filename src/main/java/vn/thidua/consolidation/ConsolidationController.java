package vn.thidua.consolidation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The standing body puts the list together. */
@Controller
@RequestMapping("/registrations/consolidation")
class ConsolidationController {

    private final ConsolidationService service;
    private final Forms forms;

    ConsolidationController(ConsolidationService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @PostMapping
    String create(@RequestParam String year, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        service.consolidate(EmulationYear.parse(year), viewer);
        return forms.done("/registrations?year=" + year, "registration.consolidated");
    }
}
