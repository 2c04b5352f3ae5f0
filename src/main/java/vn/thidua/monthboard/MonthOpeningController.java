package vn.thidua.monthboard;

import jakarta.validation.Valid;
import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.appraisal.RatingMonthRepository;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Opens months, moves their days, brings their lists up to date. */
@Controller
@RequestMapping("/months")
class MonthOpeningController {

    private final MonthOpening opening;
    private final RatingMonthRepository months;
    private final Forms forms;

    MonthOpeningController(MonthOpening opening, RatingMonthRepository months, Forms forms) {
        this.opening = opening;
        this.months = months;
        this.forms = forms;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        model.addAttribute("form", opening.next(viewer.homeId()));
        return "appraisal/form";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") MonthForm form, BindingResult errors, Viewer viewer) {
        MonthForm.check(form, errors);
        return forms.submit(errors, "appraisal/form", "appraisal.opened", () -> {
            opening.create(form, viewer);
            return "/months/" + form.month();
        });
    }

    @GetMapping("/{month}/edit")
    String edit(@PathVariable YearMonth month, Viewer viewer, Model model) {
        model.addAttribute("month", months.require(month, viewer));
        model.addAttribute("form", MonthForm.of(months.require(month, viewer)));
        return "appraisal/form";
    }

    @PostMapping("/{month}")
    String update(
            @PathVariable YearMonth month,
            @Valid @ModelAttribute("form") MonthForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        model.addAttribute("month", months.require(month, viewer));
        MonthForm.check(form, errors);
        return forms.submit(errors, "appraisal/form", "appraisal.windowMoved", () -> {
            opening.move(month, form, viewer);
            return "/months/" + month;
        });
    }

    @PostMapping("/{month}/roster")
    String refresh(@PathVariable YearMonth month, Viewer viewer) {
        opening.refresh(month, viewer);
        return forms.done("/months/" + month, "appraisal.rosterRefreshed");
    }
}
