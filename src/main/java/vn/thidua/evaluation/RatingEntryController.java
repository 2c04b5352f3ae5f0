package vn.thidua.evaluation;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.StaffDirectory;

/** Entering one rating. */
@Controller
@RequestMapping("/ratings")
class RatingEntryController {

    private final RatingBook book;
    private final RatingService service;
    private final StaffDirectory directory;
    private final Forms forms;
    private final Words words;

    RatingEntryController(RatingBook book, RatingService service, StaffDirectory directory, Forms forms, Words words) {
        this.book = book;
        this.service = service;
        this.directory = directory;
        this.forms = forms;
        this.words = words;
    }

    private RatingBook.Choices furnish(@Nullable String year, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        var choices = book.choices(viewer.homeId(), year);
        model.addAttribute("units", choices.units());
        model.addAttribute("years", book.years(choices.year().kind()));
        model.addAttribute("namecards", directory.namecards(viewer.homeId(), words.today()));
        return choices;
    }

    @GetMapping("/new")
    String blank(
            @RequestParam(defaultValue = "PERSON") RatedSubject subject,
            @RequestParam @Nullable String year,
            @RequestParam @Nullable String person,
            @RequestParam @Nullable UUID unit,
            Viewer viewer,
            Model model) {
        var choices = furnish(year, viewer, model);
        model.addAttribute("form", RatingForm.blank(subject, choices.year().toString(), person, unit));
        return "evaluation/form";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") RatingForm form, BindingResult errors, Viewer viewer, Model model) {
        furnish(null, viewer, model);
        return forms.submit(
                errors, "evaluation/form", "rating.saved", () -> "/ratings/" + service.create(form, viewer));
    }
}
