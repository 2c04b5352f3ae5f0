package vn.thidua.dispute;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.page.Forms;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** What a unit says where others see it otherwise. */
@Controller
class ExplanationController {

    private static final String LIST = "/scoring-rounds/{round}/units/{unit}/explanations";

    private final DisputePage page;
    private final Explanations explanations;
    private final Forms forms;

    ExplanationController(DisputePage page, Explanations explanations, Forms forms) {
        this.page = page;
        this.explanations = explanations;
        this.forms = forms;
    }

    @GetMapping(LIST)
    String list(@PathVariable UUID round, @PathVariable UUID unit, Viewer viewer, Model model) {
        return page.explain(round, unit, null, Map.of(), viewer, model);
    }

    @PostMapping(LIST + "/{criterion}")
    String update(
            @PathVariable UUID round,
            @PathVariable UUID unit,
            @PathVariable UUID criterion,
            @RequestParam @Nullable String said,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            Model model)
            throws IOException {
        Explanations.guard(viewer);
        try {
            explanations.explain(round, unit, criterion, said, file, viewer);
            return forms.done("/scoring-rounds/" + round + "/units/" + unit + "/explanations", "dispute.explained");
        } catch (Refusal refusal) {
            Forms.unprocessable();
            return page.explain(round, unit, refusal, said == null ? Map.of() : Map.of(criterion, said), viewer, model);
        }
    }

    @GetMapping("/score-explanations/{id}/attachment")
    void show(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
        Explanations.guard(viewer);
        explanations.send(id, viewer, response);
    }
}
