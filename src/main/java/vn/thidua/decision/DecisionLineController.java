package vn.thidua.decision;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.award.AwardKind;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Who stands on the list of a draft. */
@Controller
@RequestMapping("/decisions/{id}/lines")
class DecisionLineController {

    private final DecisionRepository decisions;
    private final DecisionService service;
    private final WaitingNominees candidates;
    private final Forms forms;

    DecisionLineController(
            DecisionRepository decisions, DecisionService service, WaitingNominees candidates, Forms forms) {
        this.decisions = decisions;
        this.service = service;
        this.candidates = candidates;
        this.forms = forms;
    }

    @ModelAttribute
    void furnish(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        Decision decision = decisions.requireDraft(id, viewer);
        model.addAttribute("decision", decision);
        model.addAttribute("titles", candidates.titles(true));
        model.addAttribute(
                "waiting",
                candidates.waiting(viewer.homeId(), decision.year().toString()).stream()
                        .filter(WaitingNominees.Candidate::own)
                        .toList());
    }

    @GetMapping("/new")
    String blank(@ModelAttribute(name = "decision", binding = false) Decision decision, Model model) {
        String year = decision.year().toString();
        model.addAttribute("form", new LinesForm(null, year, AwardKind.CONG_TRANG, "", false, null));
        return "decision/lines";
    }

    @PostMapping
    String create(
            @PathVariable UUID id, @Valid @ModelAttribute("form") LinesForm form, BindingResult errors, Viewer viewer) {
        return forms.submit(errors, "decision/lines", "decision.listed", () -> {
            service.addTyped(id, form, viewer);
            return "/decisions/" + id;
        });
    }

    @PostMapping("/dossiers")
    String choose(@PathVariable UUID id, @RequestParam @Nullable List<UUID> dossiers, Viewer viewer) {
        service.addChosen(id, dossiers == null ? List.of() : dossiers, viewer);
        return forms.done("/decisions/" + id, "decision.listed");
    }

    @PostMapping("/{line}/removal")
    String delete(@PathVariable UUID id, @PathVariable UUID line, Viewer viewer) {
        service.remove(id, line, viewer);
        return forms.done("/decisions/" + id, "decision.unlisted");
    }
}
