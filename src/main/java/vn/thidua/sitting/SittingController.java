package vn.thidua.sitting;

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
import vn.thidua.council.Councils;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.sitting.SittingForms.SittingForm;

/** Planning a session, and moving what is planned. */
@Controller
@RequestMapping("/council-sessions")
class SittingController {

    private static final String PAGE = "sitting/form";

    private final Sittings sittings;
    private final SittingService service;
    private final Councils councils;
    private final Forms forms;
    private final Words words;

    SittingController(Sittings sittings, SittingService service, Councils councils, Forms forms, Words words) {
        this.sittings = sittings;
        this.service = service;
        this.councils = councils;
        this.forms = forms;
        this.words = words;
    }

    @ModelAttribute
    void furnish(Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        model.addAttribute("councils", councils.choices(viewer.homeId()));
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        String year = sittings.yearOf(viewer.homeId()).previous().toString();
        model.addAttribute("form", SittingForm.blank(year, words.today()));
        return PAGE;
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") SittingForm form, BindingResult errors, Viewer viewer) {
        form.check(errors, true);
        return forms.submit(errors, PAGE, "sitting.planned", () -> service.plan(form, viewer));
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", SittingForm.of(sittings.requireKept(id, viewer)));
        return PAGE;
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SittingForm form,
            BindingResult errors,
            Viewer viewer) {
        sittings.requireKept(id, viewer);
        form.check(errors, false);
        return forms.submit(errors, PAGE, "sitting.changed", () -> service.change(id, form, viewer));
    }
}
