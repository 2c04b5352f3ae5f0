package vn.thidua.submission;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Writing down what those above replied. */
@Controller
@RequestMapping("/submissions/{id}/replies")
class ReplyController {

    private final SubmissionPage page;
    private final ReplyService service;
    private final Forms forms;

    ReplyController(SubmissionPage page, ReplyService service, Forms forms) {
        this.page = page;
        this.service = service;
        this.forms = forms;
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReplyForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        String next = forms.submit(errors, "submission/show", "submission.replied", () -> {
            service.reply(id, form, viewer);
            return "/submissions/" + id;
        });
        return next.equals("submission/show") ? page.lay(id, viewer, model) : next;
    }

    @PostMapping("/{line}/removal")
    String delete(
            @PathVariable UUID id, @PathVariable UUID line, @RequestParam @Nullable String reason, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        service.takeBack(id, line, reason, viewer);
        return forms.done("/submissions/" + id, "submission.takenBack");
    }
}
