package vn.thidua.narrative;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** The sections of a report as a tree; sections of their time are taken in. */
@Controller
@RequestMapping("/reports/{id}/sections")
class SectionListController {

    private final SectionDesk desk;
    private final SectionService service;
    private final Forms forms;

    SectionListController(SectionDesk desk, SectionService service, Forms forms) {
        this.desk = desk;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping
    String list(@PathVariable UUID id, Viewer viewer, Model model) {
        desk.list(id, viewer, model);
        return "narrative/sections";
    }

    @PostMapping
    String create(@PathVariable UUID id, @RequestParam UUID outline, Viewer viewer, Model model) {
        desk.list(id, viewer, model);
        return forms.press(model, "narrative/sections", "section.takenIn", () -> {
            service.takeIn(id, outline, viewer);
            return "/reports/" + id + "/sections";
        });
    }
}
