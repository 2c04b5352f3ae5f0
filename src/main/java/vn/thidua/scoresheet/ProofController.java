package vn.thidua.scoresheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

/** Files that prove a criterion. */
@Controller
class ProofController {

    private static final String FILES = "/score-sheets/{id}/criteria/{criterion}/files";

    private final SheetPage page;
    private final SheetService service;
    private final Proofs proofs;
    private final Forms forms;

    ProofController(SheetPage page, SheetService service, Proofs proofs, Forms forms) {
        this.page = page;
        this.service = service;
        this.proofs = proofs;
        this.forms = forms;
    }

    @GetMapping(FILES)
    String list(@PathVariable UUID id, @PathVariable UUID criterion, Viewer viewer, Model model) {
        return page.files(id, criterion, null, viewer, model);
    }

    @PostMapping(FILES)
    String create(
            @PathVariable UUID id,
            @PathVariable UUID criterion,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            Model model)
            throws IOException {
        try {
            service.prove(id, criterion, file, viewer);
            return forms.done("/score-sheets/" + id + "/criteria/" + criterion + "/files", "document.fileAttached");
        } catch (Refusal refusal) {
            Forms.unprocessable();
            return page.files(id, criterion, refusal, viewer, model);
        }
    }

    @GetMapping("/score-files/{file}")
    void show(@PathVariable UUID file, Viewer viewer, HttpServletResponse response) throws IOException {
        proofs.send(file, viewer, response);
    }

    @PostMapping("/score-files/{file}/removal")
    String delete(@PathVariable UUID file, Viewer viewer) {
        return forms.done(proofs.remove(file, viewer), "document.fileRemoved");
    }
}
