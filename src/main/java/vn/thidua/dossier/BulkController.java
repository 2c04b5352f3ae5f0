package vn.thidua.dossier;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.nomination.DossierState.DossierVerb;
import vn.thidua.nomination.Dossiers;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** A step with many dossiers at once: first a look at what will happen, then the step. */
@Controller
@RequestMapping("/nominations/steps")
class BulkController {

    private final DossierList list;
    private final Dossiers dossiers;
    private final Forms forms;
    private final Words words;

    BulkController(DossierList list, Dossiers dossiers, Forms forms, Words words) {
        this.list = list;
        this.dossiers = dossiers;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    String blank(@RequestParam DossierVerb verb, @RequestParam @Nullable List<UUID> ids, Viewer viewer, Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        model.addAttribute("verb", verb);
        model.addAttribute("rows", list.chosen(ids == null ? List.of() : ids, viewer));
        return "nomination/bulk";
    }

    @PostMapping
    String create(
            @RequestParam DossierVerb verb,
            @RequestParam @Nullable List<UUID> ids,
            @RequestParam @Nullable String reason,
            Viewer viewer,
            Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        if (verb.isOfOthers()) {
            throw new Refusal("dossier.notYours");
        }
        var outcome = dossiers.moveAll(ids == null ? List.of() : ids, verb, reason, viewer);
        if (outcome.refused().isEmpty()) {
            return forms.done("/nominations", "nomination.movedSome", outcome.done(), words.label(verb));
        }
        model.addAttribute("verb", verb);
        model.addAttribute("outcome", outcome);
        return "nomination/bulk-outcome";
    }
}
