package vn.thidua.law;

import jakarta.validation.Valid;
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
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Base salaries, for the administrator. */
@Controller
@RequestMapping("/titles/salaries")
class BaseSalaryController {

    private static final String PAGE = "law/salary";

    private final BaseSalaries salaries;
    private final LawService service;
    private final Forms forms;
    private final Words words;

    BaseSalaryController(BaseSalaries salaries, LawService service, Forms forms, Words words) {
        this.salaries = salaries;
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", new BaseSalaryForm(words.today(), null, "", false, "", 0));
        return PAGE;
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") BaseSalaryForm form, BindingResult errors, Viewer viewer) {
        return forms.submit(errors, PAGE, "salary.saved", () -> {
            service.createSalary(form, viewer);
            return "/titles/regimes";
        });
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        model.addAttribute("form", BaseSalaryForm.of(salaries.require(id)));
        return PAGE;
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") BaseSalaryForm form,
            BindingResult errors,
            Viewer viewer) {
        return forms.submit(errors, PAGE, "salary.saved", () -> {
            service.updateSalary(id, form, viewer);
            return "/titles/regimes";
        });
    }
}
