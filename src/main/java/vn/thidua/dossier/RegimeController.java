package vn.thidua.dossier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.law.LegalRegimes;
import vn.thidua.nomination.DossierRepository;
import vn.thidua.nomination.Dossiers;
import vn.thidua.page.Forms;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** The legal regime of a dossier, where the transition allows another than the usual one. */
@Controller
@RequestMapping("/nominations/{id}/regime")
class RegimeController {

    private final DossierRepository repository;
    private final Dossiers dossiers;
    private final LegalRegimes regimes;
    private final Forms forms;

    RegimeController(DossierRepository repository, Dossiers dossiers, LegalRegimes regimes, Forms forms) {
        this.repository = repository;
        this.dossiers = dossiers;
        this.regimes = regimes;
        this.forms = forms;
    }

    @GetMapping
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        var dossier = repository.require(id, viewer);
        if (!dossier.isJudgedBy(viewer)) {
            throw new NotFound();
        }
        model.addAttribute("dossier", dossier);
        model.addAttribute("regimes", regimes.all());
        return "nomination/regime";
    }

    @PostMapping
    String update(
            @PathVariable UUID id, @RequestParam UUID regime, @RequestParam @Nullable String reason, Viewer viewer) {
        dossiers.chooseRegime(id, regime, reason, viewer);
        return forms.done("/nominations/" + id, "nomination.regimeChosen");
    }
}
