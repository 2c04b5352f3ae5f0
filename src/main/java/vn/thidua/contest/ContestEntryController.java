package vn.thidua.contest;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.StaffDirectory;

/** Entering a result. */
@Controller
@RequestMapping("/contests")
class ContestEntryController {

    private final ContestBook book;
    private final ContestService service;
    private final StaffDirectory directory;
    private final Forms forms;
    private final Words words;

    ContestEntryController(
            ContestBook book, ContestService service, StaffDirectory directory, Forms forms, Words words) {
        this.book = book;
        this.service = service;
        this.directory = directory;
        this.forms = forms;
        this.words = words;
    }

    private void furnish(Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        model.addAttribute("years", book.years(viewer.homeId()));
        model.addAttribute("namecards", directory.namecards(viewer.homeId(), words.today()));
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        furnish(viewer, model);
        model.addAttribute("form", ContestForm.blank(""));
        return "contest/form";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") ContestForm form, BindingResult errors, Viewer viewer, Model model) {
        furnish(viewer, model);
        return forms.submit(errors, "contest/form", "contest.saved", () -> "/contests/" + service.create(form, viewer));
    }
}
