package vn.thidua.plan;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** Moving a target among the others, or taking it out. */
@Controller
@RequestMapping("/campaigns/{id}/targets/{target}")
class TargetPositionController {

    private final TargetService service;
    private final Forms forms;

    TargetPositionController(TargetService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @PostMapping("/position")
    String move(@PathVariable UUID id, @PathVariable UUID target, @RequestParam boolean up, Viewer viewer) {
        service.move(id, target, up, viewer);
        return "redirect:/campaigns/" + id + "#targets";
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, @PathVariable UUID target, Viewer viewer) {
        service.drop(id, target, viewer);
        return forms.done("/campaigns/" + id + "#targets", "campaign.target.removed");
    }
}
