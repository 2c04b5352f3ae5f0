package vn.thidua.submission;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** One submission: its list, its document, the replies. */
@Controller
@RequestMapping("/submissions/{id}")
class SubmissionController {

    private final SubmissionPage page;
    private final SubmissionService service;
    private final Forms forms;

    SubmissionController(SubmissionPage page, SubmissionService service, Forms forms) {
        this.page = page;
        this.service = service;
        this.forms = forms;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", page.blankReply());
        return page.lay(id, viewer, model);
    }

    /** Writes the document of a draft, or writes it anew. */
    @PostMapping("/paper")
    String create(@PathVariable UUID id, Viewer viewer) {
        return forms.done("/papers/" + service.write(id, viewer), "submission.written");
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, Viewer viewer) {
        service.delete(id, viewer);
        return forms.done("/submissions", "decision.discarded");
    }
}
