package vn.thidua.drafting;

import jakarta.validation.Valid;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.criteria.Arena;
import vn.thidua.criteria.CriteriaBook;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;

/** Beginning a set of criteria, from a blank or as a copy of one that may be read. */
@Controller
@RequestMapping("/criteria")
class DraftEntryController {

    private final DraftService service;
    private final CriteriaBook book;
    private final CriteriaSets sets;
    private final Forms forms;
    private final Words words;

    DraftEntryController(DraftService service, CriteriaBook book, CriteriaSets sets, Forms forms, Words words) {
        this.service = service;
        this.book = book;
        this.sets = sets;
        this.forms = forms;
        this.words = words;
    }

    private Set<Arena> furnish(Viewer viewer, Model model) {
        Set<Arena> kept = Arena.keptBy(viewer);
        if (kept.isEmpty()) {
            throw new AccessDeniedException("role");
        }
        model.addAttribute("arenas", kept);
        return kept;
    }

    @GetMapping("/new")
    String blank(@RequestParam @Nullable Arena arena, @RequestParam @Nullable UUID from, Viewer viewer, Model model) {
        Set<Arena> kept = furnish(viewer, model);
        Arena usual =
                arena != null && kept.contains(arena) ? arena : kept.iterator().next();
        model.addAttribute(
                "form",
                from == null
                        ? SetForm.blank(usual, words.today())
                        : SetForm.copy(book.require(from, viewer), sets.tree(from), words.today()));
        return "criteria/form";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") SetForm form, BindingResult errors, Viewer viewer, Model model) {
        furnish(viewer, model);
        return forms.submit(
                errors, "criteria/form", "criteria.begun", () -> "/criteria/" + service.create(form, viewer));
    }
}
