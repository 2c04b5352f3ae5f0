package vn.thidua.narrative;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** Who writes which section until when, all of a report on one page. */
@Controller
@RequestMapping("/reports/{id}/assignment")
class AssignmentController {

    private static final String PAGE = "narrative/assignment";

    private final SectionDesk desk;
    private final SectionService service;
    private final Forms forms;

    AssignmentController(SectionDesk desk, SectionService service, Forms forms) {
        this.desk = desk;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping
    String edit(
            @PathVariable UUID id,
            @ModelAttribute("form") SectionForm.Assignment form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        desk.assignment(id, viewer, model);
        return PAGE;
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @ModelAttribute("form") SectionForm.Assignment form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        desk.assignment(id, viewer, model);
        return forms.submit(errors, PAGE, "section.assigned", () -> {
            service.assign(id, form, viewer);
            return "/reports/" + id + "/sections";
        });
    }
}
