package vn.thidua.drafting;

import jakarta.validation.Valid;
import java.util.List;
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
import vn.thidua.shared.Viewer;

/** What is said of a draft as a whole, and throwing it away. */
@Controller
@RequestMapping("/criteria/{id}")
class DraftController {

    private final DraftService service;
    private final CriteriaSetRepository sets;
    private final Forms forms;

    DraftController(DraftService service, CriteriaSetRepository sets, Forms forms) {
        this.service = service;
        this.sets = sets;
        this.forms = forms;
    }

    private CriteriaSet furnish(UUID id, Viewer viewer, Model model) {
        CriteriaSet set = sets.requireKept(id, viewer);
        set.requireDraft();
        model.addAttribute("id", id);
        model.addAttribute("arenas", List.of(set.arena()));
        return set;
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", SetForm.of(furnish(id, viewer, model)));
        return "criteria/form";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SetForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        furnish(id, viewer, model);
        return forms.submit(errors, "criteria/form", "criteria.saved", () -> {
            service.update(id, form, viewer);
            return "/criteria/" + id;
        });
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, Viewer viewer) {
        service.discard(id, viewer);
        return forms.done("/criteria", "criteria.discarded");
    }
}
