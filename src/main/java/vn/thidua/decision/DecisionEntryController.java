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
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** What a decision is about. */
@Controller
@RequestMapping("/decisions")
class DecisionEntryController {

    private final DecisionRepository decisions;
    private final DecisionService service;
    private final Forms forms;
    private final Words words;

    DecisionEntryController(DecisionRepository decisions, DecisionService service, Forms forms, Words words) {
        this.decisions = decisions;
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
    }

    /** {@code dossiers}: those chosen among the dossiers that wait. */
    @GetMapping("/new")
    String blank(@RequestParam @Nullable List<UUID> dossiers, @RequestParam @Nullable String year, Model model) {
        String of =
                year == null || year.isBlank() ? String.valueOf(words.today().getYear() - 1) : year;
        model.addAttribute("form", new DecisionForm(of, words.say("decision.usualSubject", of), null, true, null));
        model.addAttribute("dossiers", dossiers);
        return "decision/form";
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @RequestParam @Nullable List<UUID> dossiers,
            Viewer viewer,
            Model model) {
        model.addAttribute("dossiers", dossiers);
        return forms.submit(
                errors,
                "decision/form",
                "decision.saved",
                () -> "/decisions/" + service.create(form, dossiers == null ? List.of() : dossiers, viewer));
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        Decision decision = decisions.requireDraft(id, viewer);
        model.addAttribute("decision", decision);
        model.addAttribute("form", DecisionForm.of(decision));
        return "decision/form";
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        model.addAttribute("decision", decisions.requireDraft(id, viewer));
        return forms.submit(errors, "decision/form", "decision.saved", () -> {
            service.describe(id, form, viewer);
            return "/decisions/" + id;
        });
    }
}
