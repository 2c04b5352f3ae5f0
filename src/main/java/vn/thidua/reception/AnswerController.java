package vn.thidua.reception;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.report.Replies;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Answers a report that was handed in. */
@Controller
@RequestMapping("/reports/{id}")
class AnswerController {

    private final Replies replies;
    private final Forms forms;

    AnswerController(Replies replies, Forms forms) {
        this.replies = replies;
        this.forms = forms;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER);
    }

    @PostMapping("/acceptance")
    String accept(@PathVariable UUID id, Viewer viewer) {
        replies.accept(id, viewer);
        return forms.done("/reports/" + id, "report.accepted");
    }

    @PostMapping("/return")
    String giveBack(
            @PathVariable UUID id,
            @RequestParam @Nullable String reason,
            @RequestParam @Nullable LocalDate mendUntil,
            Viewer viewer) {
        replies.giveBack(id, reason, mendUntil, viewer);
        return forms.done("/reports/" + id, "report.returned");
    }

    @PostMapping("/unlocking")
    String unlock(
            @PathVariable UUID id,
            @RequestParam @Nullable String reason,
            @RequestParam @Nullable LocalDate mendUntil,
            Viewer viewer) {
        replies.unlock(id, reason, mendUntil, viewer);
        return forms.done("/reports/" + id, "report.unlocked");
    }

    @PostMapping("/answer-removal")
    String takeBack(@PathVariable UUID id, Viewer viewer) {
        replies.takeBack(id, viewer);
        return forms.done("/reports/" + id, "report.answerTakenBack");
    }
}
