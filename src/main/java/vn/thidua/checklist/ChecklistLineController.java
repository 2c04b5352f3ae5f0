package vn.thidua.checklist;

import jakarta.validation.Valid;
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
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.title.TitleRepository;

/** One line of a checklist, for the administrator: from a day on, a correction, and what either would do. */
@Controller
@RequestMapping("/titles/{titleId}/checklist")
class ChecklistLineController {

    private static final String PAGE = "title/checklist-line";

    private final ChecklistService service;
    private final ChecklistEffect effect;
    private final TitleRepository titles;
    private final Forms forms;

    ChecklistLineController(ChecklistService service, ChecklistEffect effect, TitleRepository titles, Forms forms) {
        this.service = service;
        this.effect = effect;
        this.titles = titles;
        this.forms = forms;
    }

    @ModelAttribute
    void furnish(
            @PathVariable UUID titleId,
            @PathVariable(required = false) @Nullable UUID id,
            @RequestParam(required = false) @Nullable UUID line,
            Viewer viewer,
            Model model) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        model.addAttribute("item", titles.require(titleId));
        model.addAttribute("lineId", id == null ? line : id);
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID titleId, @RequestParam @Nullable UUID of, Model model) {
        model.addAttribute("form", service.proposal(titleId, of));
        return PAGE;
    }

    @PostMapping
    String create(
            @PathVariable UUID titleId,
            @Valid @ModelAttribute("form") RequisiteForm form,
            BindingResult errors,
            Viewer viewer) {
        return forms.submit(errors, PAGE, "checklist.started", () -> service.start(titleId, form, viewer));
    }

    /** Which dossiers under way the line would touch; nothing is saved. */
    @PostMapping("/preview")
    String show(
            @PathVariable UUID titleId,
            @Valid @ModelAttribute("form") RequisiteForm form,
            BindingResult errors,
            @RequestParam @Nullable UUID line,
            Model model) {
        if (!errors.hasFieldErrors("item")
                && !errors.hasFieldErrors("subject")
                && !errors.hasFieldErrors("from")
                && !errors.hasFieldErrors("to")) {
            model.addAttribute("touched", effect.of(titleId, line, form));
        }
        return PAGE;
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID titleId, @PathVariable UUID id, Model model) {
        model.addAttribute("form", service.correction(titleId, id));
        return PAGE;
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID titleId,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RequisiteForm form,
            BindingResult errors,
            Viewer viewer) {
        return forms.submit(errors, PAGE, "checklist.saved", () -> service.correct(titleId, id, form, viewer));
    }
}
