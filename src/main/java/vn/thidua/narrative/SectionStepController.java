package vn.thidua.narrative;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** Done, open again; another picture; and: the author has seen that figures changed. */
@Controller
@RequestMapping("/reports/{id}/sections/{section}")
class SectionStepController {

    private final SectionService service;
    private final Forms forms;

    SectionStepController(SectionService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @PostMapping("/completion")
    String finish(@PathVariable UUID id, @PathVariable UUID section, Viewer viewer) {
        service.finish(id, section, viewer);
        return forms.done("/reports/" + id + "/sections", "section.finished");
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable UUID id, @PathVariable UUID section, Viewer viewer) {
        service.reopen(id, section, viewer);
        return forms.done("/reports/" + id + "/sections/" + section, "section.reopened");
    }

    @PostMapping("/picture")
    String illustrate(
            @PathVariable UUID id, @PathVariable UUID section, @RequestParam @Nullable String picture, Viewer viewer) {
        service.illustrate(id, section, picture, viewer);
        return forms.done("/reports/" + id + "/sections/" + section, "section.illustrated");
    }

    @PostMapping("/sight")
    String see(@PathVariable UUID id, @PathVariable UUID section, Viewer viewer) {
        service.see(id, section, viewer);
        return forms.done("/reports/" + id + "/sections/" + section, "section.seen");
    }
}
