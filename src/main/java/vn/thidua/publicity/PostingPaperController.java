package vn.thidua.publicity;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** Drafting the notice of a posting. */
@Controller
@RequestMapping("/nominations/publicity/{id}/papers")
class PostingPaperController {

    private final PostingPaper paper;
    private final Forms forms;

    PostingPaperController(PostingPaper paper, Forms forms) {
        this.paper = paper;
        this.forms = forms;
    }

    @PostMapping
    String create(@PathVariable UUID id, Viewer viewer) {
        return forms.done("/papers/" + paper.draft(id, viewer), "publicity.notice.drafted");
    }
}
