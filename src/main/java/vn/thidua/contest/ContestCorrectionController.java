package vn.thidua.contest;

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
import vn.thidua.shared.Viewer;

/** One result: looking at it, putting it right, striking it out. */
@Controller
@RequestMapping("/contests/{id}")
class ContestCorrectionController {

    private final ContestRepository results;
    private final ContestBook book;
    private final ContestService service;
    private final Forms forms;

    ContestCorrectionController(ContestRepository results, ContestBook book, ContestService service, Forms forms) {
        this.results = results;
        this.book = book;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("result", results.requireReadable(id, viewer));
        return "contest/show";
    }

    private ContestResult furnish(UUID id, Viewer viewer, Model model) {
        ContestResult result = results.requireChangeable(id, viewer);
        model.addAttribute("result", result);
        model.addAttribute("years", book.years(viewer.homeId()));
        return result;
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", ContestForm.of(furnish(id, viewer, model)));
        return "contest/form";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ContestForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        furnish(id, viewer, model);
        return forms.submit(errors, "contest/form", "contest.saved", () -> {
            service.update(id, form, viewer);
            return "/contests/" + id;
        });
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        service.delete(id, reason, viewer);
        return forms.done("/contests", "contest.deleted");
    }
}
