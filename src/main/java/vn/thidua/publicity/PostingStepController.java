package vn.thidua.publicity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** What happens to a posting: it ends, is taken down, something is said about it, what was said is looked into. */
@Controller
@RequestMapping("/nominations/publicity/{id}")
class PostingStepController {

    private final PostingService service;
    private final Forms forms;

    PostingStepController(PostingService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @PostMapping("/closure")
    String close(@PathVariable UUID id, Viewer viewer) {
        service.close(id, viewer);
        return forms.done("/nominations/publicity/" + id, "publicity.closed");
    }

    @PostMapping("/cancellation")
    String delete(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        service.cancel(id, reason, viewer);
        return forms.done("/nominations/publicity/" + id, "publicity.cancelled");
    }

    @PostMapping("/comments")
    String create(
            @PathVariable UUID id,
            @RequestParam @Nullable UUID dossier,
            @RequestParam @Nullable LocalDate receivedOn,
            @RequestParam @Nullable String sender,
            @RequestParam @Nullable String content,
            Viewer viewer) {
        service.comment(id, dossier, receivedOn, sender, content, viewer);
        return forms.done("/nominations/publicity/" + id, "publicity.commented");
    }

    @PostMapping("/comments/{comment}/handling")
    String update(
            @PathVariable UUID id,
            @PathVariable UUID comment,
            @RequestParam CommentOutcome outcome,
            @RequestParam @Nullable String handling,
            Viewer viewer) {
        service.handle(id, comment, outcome, handling, viewer);
        return forms.done("/nominations/publicity/" + id, "publicity.handled");
    }
}
