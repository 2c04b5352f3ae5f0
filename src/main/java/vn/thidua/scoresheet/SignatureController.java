package vn.thidua.scoresheet;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Signing a sheet, and unlocking it; the sheet's own page is also the form. */
@Controller
@RequestMapping("/score-sheets/{id}")
class SignatureController {

    private final SheetPage page;
    private final SheetService service;
    private final Forms forms;

    SignatureController(SheetPage page, SheetService service, Forms forms) {
        this.page = page;
        this.service = service;
        this.forms = forms;
    }

    @PostMapping("/signature")
    String create(@PathVariable UUID id, Viewer viewer, Model model) {
        return ask(id, viewer, model, "scoring.signed", () -> service.sign(id, viewer));
    }

    @PostMapping("/unlocking")
    String delete(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer, Model model) {
        return ask(id, viewer, model, "scoring.unlocked", () -> service.unlock(id, reason, viewer));
    }

    private String ask(UUID id, Viewer viewer, Model model, String done, Runnable verb) {
        try {
            verb.run();
        } catch (Refusal refusal) {
            Forms.unprocessable();
            return page.show(id, viewer, refusal, model);
        }
        return forms.done("/score-sheets/" + id, done);
    }
}
