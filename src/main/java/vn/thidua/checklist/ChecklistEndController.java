package vn.thidua.checklist;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** A document that is needed no longer: its line ends, and nothing takes its place. */
@Controller
class ChecklistEndController {

    private final ChecklistService service;
    private final Forms forms;

    ChecklistEndController(ChecklistService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @PostMapping("/titles/{titleId}/checklist/{id}/end")
    String create(@PathVariable UUID titleId, @PathVariable UUID id, @RequestParam LocalDate lastDay, Viewer viewer) {
        return forms.done(service.end(titleId, id, lastDay, viewer), "checklist.ended");
    }
}
