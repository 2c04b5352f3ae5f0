package vn.thidua.issuance;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.shared.Viewer;

/** What has become of the figures of an issued report. */
@Controller
class ChangesController {

    private final IssuanceDesk desk;

    ChangesController(IssuanceDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/reports/{id}/changes")
    String list(@PathVariable UUID id, Viewer viewer, Model model) {
        desk.compare(id, viewer, model);
        return "narrative/changes";
    }
}
