package vn.thidua.council;

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
import vn.thidua.council.CouncilForms.CompositionForm;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;

/** The decision that constitutes a council or composes it anew. */
@Controller
@RequestMapping("/councils")
class CompositionController {

    private static final String PAGE = "council/composition";

    private final CouncilDesk desk;
    private final CouncilService service;
    private final Forms forms;
    private final Words words;

    CompositionController(CouncilDesk desk, CouncilService service, Forms forms, Words words) {
        this.desk = desk;
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/{id}/compositions/new")
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        CouncilDesk.requireKeeper(viewer);
        desk.lay(id, null, null, viewer, model);
        model.addAttribute("form", CompositionForm.blank(words.today()));
        return PAGE;
    }

    @PostMapping("/{id}/compositions")
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CompositionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        CouncilDesk.requireKeeper(viewer);
        desk.lay(id, null, null, viewer, model);
        form.check(errors);
        return forms.submit(errors, PAGE, "council.drafted", () -> service.draft(id, form, viewer));
    }

    @GetMapping({"/compositions/{id}/edit", "/compositions/{id}"})
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        CouncilDesk.requireKeeper(viewer);
        Composition composition = desk.composition(id, viewer);
        model.addAttribute("council", composition.council());
        model.addAttribute("form", CompositionForm.of(composition));
        return PAGE;
    }

    @PostMapping("/compositions/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CompositionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        CouncilDesk.requireKeeper(viewer);
        model.addAttribute("council", desk.composition(id, viewer).council());
        form.check(errors);
        return forms.submit(errors, PAGE, "council.described", () -> service.describe(id, form, viewer));
    }
}
