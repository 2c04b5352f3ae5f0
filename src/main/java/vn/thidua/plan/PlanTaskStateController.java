package vn.thidua.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** What happens to a task in the plan: it moves, is done or not done, is taken out. */
@Controller
@RequestMapping("/campaigns/{id}/tasks/{task}")
class PlanTaskStateController {

    private static final String PLAN = "redirect:/campaigns/{id}#plan";

    private final PlanTaskService service;
    private final Forms forms;

    PlanTaskStateController(PlanTaskService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @PostMapping("/position")
    String move(@PathVariable UUID id, @PathVariable UUID task, @RequestParam boolean up, Viewer viewer) {
        service.move(id, task, up, viewer);
        return PLAN;
    }

    @PostMapping("/completion")
    String complete(
            @PathVariable UUID id,
            @PathVariable UUID task,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            Viewer viewer) {
        service.complete(id, task, on, viewer);
        return PLAN;
    }

    @PostMapping("/completion/withdrawal")
    String resume(@PathVariable UUID id, @PathVariable UUID task, Viewer viewer) {
        service.resume(id, task, viewer);
        return PLAN;
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, @PathVariable UUID task, Viewer viewer) {
        service.drop(id, task, viewer);
        return forms.done("/campaigns/" + id + "#plan", "campaign.plan.removed");
    }
}
