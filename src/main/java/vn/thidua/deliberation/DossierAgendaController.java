package vn.thidua.deliberation;

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
import vn.thidua.sitting.Sitting;
import vn.thidua.sitting.Sittings;

/** The dossiers that wait for the council, to be put on the agenda in one step. */
@Controller
@RequestMapping("/council-sessions/{id}/dossiers")
class DossierAgendaController {

    private final DossierAgenda service;
    private final Sittings sittings;
    private final Forms forms;

    DossierAgendaController(DossierAgenda service, Sittings sittings, Forms forms) {
        this.service = service;
        this.sittings = sittings;
        this.forms = forms;
    }

    @GetMapping
    String list(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        Sitting sitting = sittings.requireKept(id, viewer);
        model.addAttribute("sitting", sitting);
        model.addAttribute("waiting", service.waiting(sitting));
        return "sitting/dossiers";
    }

    @PostMapping
    String create(@PathVariable UUID id, @RequestParam @Nullable List<UUID> dossiers, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        int placed = service.place(id, dossiers == null ? List.of() : dossiers, viewer);
        return forms.done("/council-sessions/" + id, "sitting.dossiersPlaced", placed);
    }
}
