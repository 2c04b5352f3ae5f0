package vn.thidua.paperwork;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.paper.FormatFamily;
import vn.thidua.paper.Papers;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Choosing the Party's or the State's format for one draft. */
@Controller
@RequestMapping("/papers/{id}/format")
class FormatController {

    private final Papers papers;
    private final Forms forms;

    FormatController(Papers papers, Forms forms) {
        this.papers = papers;
        this.forms = forms;
    }

    @PostMapping
    String update(@PathVariable UUID id, @RequestParam(required = false) @Nullable FormatFamily family, Viewer viewer) {
        if (family == null) {
            throw new Refusal("paper.noFormat");
        }
        papers.choose(id, family, viewer);
        return forms.done("/papers/" + id, "paper.formatChosen");
    }
}
