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
import vn.thidua.nomination.Dossier.Shortfall;
import vn.thidua.nomination.DossierState.DossierVerb;
import vn.thidua.nomination.Dossiers;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** One dossier, its next step, and taking the last one back. */
@Controller
@RequestMapping("/nominations/{id}")
class DossierController {

    private final DossierDesk desk;
    private final Dossiers dossiers;
    private final Forms forms;
    private final Words words;

    DossierController(DossierDesk desk, Dossiers dossiers, Forms forms, Words words) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        desk.show(id, viewer, model);
        return "nomination/show";
    }

    @PostMapping("/steps")
    String create(
            @PathVariable UUID id,
            @RequestParam DossierVerb verb,
            @RequestParam @Nullable String reason,
            @RequestParam @Nullable Shortfall shortfall,
            Viewer viewer) {
        if (verb.isOfOthers()) {
            throw new Refusal("dossier.notYours");
        }
        dossiers.move(id, verb, reason, shortfall, viewer);
        return forms.done("/nominations/" + id, "nomination.moved", words.label(verb));
    }

    @PostMapping("/undoing")
    String delete(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        dossiers.undo(id, reason, viewer);
        return forms.done("/nominations/" + id, "nomination.undone");
    }
}
