package vn.thidua.reception;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.report.Replies;
import vn.thidua.report.ReportPage;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Answers a report that was handed in. */
@Controller
@RequestMapping("/reports/{id}")
class AnswerController {

    private final ReportPage page;
    private final Replies replies;

    AnswerController(ReportPage page, Replies replies) {
        this.page = page;
        this.replies = replies;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER);
    }

    @PostMapping("/acceptance")
    String accept(@PathVariable UUID id, Viewer viewer, Model model) {
        return page.take(id, "report.accepted", viewer, model, () -> replies.accept(id, viewer));
    }

    @PostMapping("/return")
    String giveBack(
            @PathVariable UUID id,
            @ModelAttribute("form") ReportPage.StepForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        return page.take(
                id,
                "return",
                errors,
                "report.returned",
                viewer,
                model,
                () -> replies.giveBack(id, form.reason(), form.mendUntil(), viewer));
    }

    @PostMapping("/unlocking")
    String unlock(
            @PathVariable UUID id,
            @ModelAttribute("form") ReportPage.StepForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        return page.take(
                id,
                "unlocking",
                errors,
                "report.unlocked",
                viewer,
                model,
                () -> replies.unlock(id, form.reason(), form.mendUntil(), viewer));
    }

    @PostMapping("/answer-removal")
    String takeBack(@PathVariable UUID id, Viewer viewer, Model model) {
        return page.take(id, "report.answerTakenBack", viewer, model, () -> replies.takeBack(id, viewer));
    }
}
