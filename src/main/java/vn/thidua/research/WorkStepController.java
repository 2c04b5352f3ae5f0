package vn.thidua.research;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** A work on its way: carried out, refused, its decision taken back. */
@Controller
@RequestMapping("/research/{id}")
class WorkStepController {

    private final WorkService service;
    private final Forms forms;

    WorkStepController(WorkService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @PostMapping("/start")
    String start(@PathVariable UUID id, Viewer viewer) {
        service.start(id, viewer);
        return forms.done("/research/" + id, "work.started");
    }

    @PostMapping("/refusal")
    String refuse(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        service.refuse(id, reason, viewer);
        return forms.done("/research/" + id, "work.refused");
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        service.reopen(id, reason, viewer);
        return forms.done("/research/" + id, "work.reopened");
    }
}
