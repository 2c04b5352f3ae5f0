package vn.thidua.evaluation;

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

/** One rating: looking at it, putting it right, striking it out. */
@Controller
@RequestMapping("/ratings/{id}")
class RatingCorrectionController {

    private final RatingRepository ratings;
    private final RatingService service;
    private final Forms forms;

    RatingCorrectionController(RatingRepository ratings, RatingService service, Forms forms) {
        this.ratings = ratings;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Rating rating = service.requireReadable(id, viewer);
        model.addAttribute("rating", rating);
        model.addAttribute("changeable", rating.isChangeableBy(viewer));
        model.addAttribute("award", ratings.titleOn(id).orElse(null));
        return "evaluation/show";
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        Rating rating = ratings.requireChangeable(id, viewer);
        model.addAttribute("rating", rating);
        model.addAttribute("form", RatingForm.of(rating));
        return "evaluation/form";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RatingForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        model.addAttribute("rating", ratings.requireChangeable(id, viewer));
        return forms.submit(errors, "evaluation/form", "rating.saved", () -> {
            service.update(id, form, viewer);
            return "/ratings/" + id;
        });
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        return forms.done("/ratings?year=" + service.delete(id, reason, viewer), "rating.deleted");
    }
}
