package vn.thidua.selection;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** Writes a meeting down as documents. */
@Controller
@RequestMapping("/selection-meetings/{id}")
class SelectionPaperController {

    private final SelectionPapers papers;
    private final Forms forms;

    SelectionPaperController(SelectionPapers papers, Forms forms) {
        this.papers = papers;
        this.forms = forms;
    }

    @PostMapping("/minutes")
    String minutes(@PathVariable UUID id, Viewer viewer) {
        return forms.done("/papers/" + papers.minutes(id, viewer), "selection.drafted");
    }

    @PostMapping("/submission")
    String submission(@PathVariable UUID id, Viewer viewer) {
        return forms.done("/papers/" + papers.submission(id, viewer), "selection.drafted");
    }
}
