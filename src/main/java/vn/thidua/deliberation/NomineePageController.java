package vn.thidua.deliberation;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.sitting.SittingNominee;

/** A nominee's dossier as the members read it before they vote. */
@Controller
@RequestMapping("/council-sessions/nominees/{id}")
class NomineePageController {

    private final CouncilTable table;
    private final DossierAgenda dossiers;

    NomineePageController(CouncilTable table, DossierAgenda dossiers) {
        this.table = table;
        this.dossiers = dossiers;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.requireAny(Role.STAFF_MEMBER, Role.SCHOOL_SECRETARY, Role.RECTOR);
        SittingNominee nominee = table.nominee(id, viewer, model);
        model.addAttribute("nominee", nominee);
        model.addAttribute("evidence", dossiers.evidence(nominee));
        return "sitting/nominee-page";
    }
}
