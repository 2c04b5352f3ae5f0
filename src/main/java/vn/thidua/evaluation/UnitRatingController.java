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
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The people of one unit, rated on one page and saved in one go. */
@Controller
@RequestMapping("/ratings/units/{unit}")
class UnitRatingController {

    private final RatingBook book;
    private final RatingService service;
    private final Forms forms;

    UnitRatingController(RatingBook book, RatingService service, Forms forms) {
        this.book = book;
        this.service = service;
        this.forms = forms;
    }

    private RatingBook.Choices furnish(UUID unit, @Nullable String year, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        var choices = book.choices(viewer.homeId(), year);
        model.addAttribute("choices", choices);
        model.addAttribute(
                "unit",
                choices.units().stream()
                        .filter(choice -> choice.value().equals(unit))
                        .findFirst()
                        .orElseThrow(NotFound::new));
        model.addAttribute("rows", book.ofUnit(unit, choices.year(), viewer));
        return choices;
    }

    @GetMapping
    String edit(@PathVariable UUID unit, @RequestParam @Nullable String year, Viewer viewer, Model model) {
        model.addAttribute(
                "form",
                UnitRatingForm.blank(furnish(unit, year, viewer, model).year().toString()));
        return "evaluation/unit";
    }

    @PostMapping
    String update(
            @PathVariable UUID unit,
            @Valid @ModelAttribute("form") UnitRatingForm form,
            BindingResult errors,
            @RequestParam @Nullable String year,
            Viewer viewer,
            Model model) {
        furnish(unit, year, viewer, model);
        return forms.submit(errors, "evaluation/unit", "rating.unitSaved", () -> {
            service.rateUnit(unit, form, viewer);
            return "/ratings?unit=" + unit + "&year=" + form.year();
        });
    }
}
