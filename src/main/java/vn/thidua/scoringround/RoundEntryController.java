package vn.thidua.scoringround;

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

/** Preparing a round and changing its settings. */
@Controller
@RequestMapping("/scoring-rounds")
class RoundEntryController {

    private static final String PAGE = "scoring/form";

    private final RoundPage page;
    private final RoundService service;
    private final Forms forms;

    RoundEntryController(RoundPage page, RoundService service, Forms forms) {
        this.page = page;
        this.service = service;
        this.forms = forms;
    }

    @ModelAttribute
    void furnish(Viewer viewer, Model model) {
        viewer.requireAny(Role.CLUSTER_SECRETARY, Role.SCHOOL_SECRETARY, Role.RECTOR);
        page.furnish(viewer, model);
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        model.addAttribute("form", page.blank(viewer));
        return PAGE;
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") RoundForm form, BindingResult errors, Viewer viewer) {
        return forms.submit(errors, PAGE, "round.saved", () -> path(service.create(form, viewer)));
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("round", id);
        model.addAttribute("form", service.settings(id, viewer));
        return PAGE;
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RoundForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String dueReason,
            Viewer viewer,
            Model model) {
        model.addAttribute("dueReason", dueReason);
        model.addAttribute("round", service.required(id, viewer));
        return forms.submit(errors, PAGE, "round.saved", () -> {
            service.change(id, form, dueReason, viewer);
            return path(id);
        });
    }

    @PostMapping("/{id}/removal")
    String delete(@PathVariable UUID id, Viewer viewer) {
        service.delete(id, viewer);
        return forms.done("/scoring-rounds", "round.struck");
    }

    private static String path(UUID id) {
        return "/scoring-rounds/" + id;
    }
}
