package vn.thidua.deliberation;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** A nominee's dossier as the members read it before they vote. */
@Controller
@RequestMapping("/council-sessions/nominees/{id}")
class NomineePageController {

    private final CouncilTable table;

    NomineePageController(CouncilTable table) {
        this.table = table;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.requireAny(Role.STAFF_MEMBER, Role.SCHOOL_SECRETARY, Role.RECTOR);
        model.addAttribute("nominee", table.nominee(id, viewer, model));
        return "sitting/nominee-page";
    }
}
