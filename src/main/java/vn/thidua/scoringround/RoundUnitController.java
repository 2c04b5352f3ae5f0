package vn.thidua.scoringround;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Units joining a round and leaving it. */
@Controller
@RequestMapping("/scoring-rounds/{id}/units")
class RoundUnitController {

    private final RoundPage page;
    private final RoundService service;
    private final Forms forms;

    RoundUnitController(RoundPage page, RoundService service, Forms forms) {
        this.page = page;
        this.service = service;
        this.forms = forms;
    }

    @PostMapping
    String create(@PathVariable UUID id, Viewer viewer) {
        viewer.requireAny(Role.CLUSTER_SECRETARY, Role.SCHOOL_SECRETARY, Role.RECTOR);
        service.join(id, viewer);
        return forms.done("/scoring-rounds/" + id, "round.joined");
    }

    @PostMapping("/{unit}/departure")
    String delete(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam @Nullable String reason,
            Viewer viewer,
            Model model) {
        viewer.requireAny(Role.CLUSTER_SECRETARY, Role.SCHOOL_SECRETARY, Role.RECTOR);
        try {
            service.leave(id, unit, day, reason, viewer);
            return forms.done("/scoring-rounds/" + id, "round.unitLeft");
        } catch (Refusal refusal) {
            Forms.unprocessable();
            return page.show(id, viewer, refusal, model);
        }
    }
}
