package vn.thidua.narrative;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** Done, open again, left out; another picture; and: the author has seen that figures changed. */
@Controller
@RequestMapping("/reports/{id}/sections/{section}")
class SectionStepController {

    private static final String PAGE = "narrative/section";

    private final SectionDesk desk;
    private final SectionService service;
    private final Forms forms;

    SectionStepController(SectionDesk desk, SectionService service, Forms forms) {
        this.desk = desk;
        this.service = service;
        this.forms = forms;
    }

    @PostMapping("/completion")
    String finish(@PathVariable UUID id, @PathVariable UUID section, Viewer viewer, Model model) {
        String report = lay(id, section, viewer, model);
        return forms.press(model, PAGE, "section.finished", () -> {
            service.finish(id, section, viewer);
            return report + "/sections";
        });
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable UUID id, @PathVariable UUID section, Viewer viewer, Model model) {
        String report = lay(id, section, viewer, model);
        return forms.press(model, PAGE, "section.reopened", () -> {
            service.reopen(id, section, viewer);
            return report + "/sections/" + section;
        });
    }

    @PostMapping("/picture")
    String illustrate(
            @PathVariable UUID id,
            @PathVariable UUID section,
            @RequestParam @Nullable String picture,
            Viewer viewer,
            Model model) {
        String report = lay(id, section, viewer, model);
        return forms.press(model, PAGE, "section.illustrated", () -> {
            service.illustrate(id, section, picture, viewer);
            return report + "/sections/" + section;
        });
    }

    @PostMapping("/sight")
    String see(@PathVariable UUID id, @PathVariable UUID section, Viewer viewer, Model model) {
        String report = lay(id, section, viewer, model);
        return forms.press(model, PAGE, "section.seen", () -> {
            service.see(id, section, viewer);
            return report + "/sections/" + section;
        });
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, @PathVariable UUID section, Viewer viewer, Model model) {
        String report = lay(id, section, viewer, model);
        return forms.press(model, PAGE, "section.leftOut", () -> {
            service.leaveOut(id, section, viewer);
            return report + "/sections";
        });
    }

    private String lay(UUID id, UUID section, Viewer viewer, Model model) {
        model.addAttribute("form", desk.show(id, section, viewer, model));
        return "/reports/" + id;
    }
}
