package vn.thidua.pastaward;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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

/** Imported rows that wait until somebody says who is meant. */
@Controller
@RequestMapping("/awards/waiting")
class WaitingController {

    private final WaitingAwards waiting;
    private final JdbcClient database;
    private final Forms forms;

    WaitingController(WaitingAwards waiting, JdbcClient database, Forms forms) {
        this.waiting = waiting;
        this.database = database;
        this.forms = forms;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        Receivers receivers = Receivers.of(database, viewer.homeId());
        model.addAttribute("rows", waiting.of(viewer.homeId()));
        model.addAttribute("receivers", receivers.names());
        model.addAttribute("known", receivers);
        return "pastaward/waiting";
    }

    @PostMapping("/{id}/assignment")
    String create(
            @PathVariable UUID id,
            @RequestParam @Nullable String receiver,
            @RequestParam(defaultValue = "false") boolean outsider,
            Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        waiting.assign(id, receiver, outsider, viewer);
        return forms.done("/awards/waiting", "pastaward.assigned");
    }

    @PostMapping("/{id}/removal")
    String delete(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        waiting.discard(id, reason, viewer);
        return forms.done("/awards/waiting", "pastaward.discarded");
    }
}
