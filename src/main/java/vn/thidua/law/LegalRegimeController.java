package vn.thidua.law;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** A regime and its days, for the administrator: laws come into force on other days than was announced. */
@Controller
@RequestMapping("/titles/regimes/{id}")
class LegalRegimeController {

    private static final String PAGE = "law/regime";

    private final LegalRegimes regimes;
    private final LawService service;
    private final Forms forms;

    LegalRegimeController(LegalRegimes regimes, LawService service, Forms forms) {
        this.regimes = regimes;
        this.service = service;
        this.forms = forms;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, Model model) {
        model.addAttribute("form", LegalRegimeForm.of(regimes.require(id)));
        return PAGE;
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LegalRegimeForm form,
            BindingResult errors,
            Viewer viewer) {
        return forms.submit(errors, PAGE, "regime.saved", () -> {
            service.updateRegime(id, form, viewer);
            return "/titles/regimes";
        });
    }
}
