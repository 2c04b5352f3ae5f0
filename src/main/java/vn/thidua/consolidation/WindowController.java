package vn.thidua.consolidation;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The days between which people register by themselves. */
@Controller
@RequestMapping("/registrations/window")
class WindowController {

    private final ConsolidationService service;
    private final Forms forms;

    WindowController(ConsolidationService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @GetMapping
    String edit(@RequestParam @Nullable String year, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        model.addAttribute("form", service.form(year, viewer));
        return "registration/window";
    }

    @PostMapping
    String update(@Valid @ModelAttribute("form") WindowForm form, BindingResult errors, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        return forms.submit(errors, "registration/window", "registration.windowSaved", () -> {
            service.set(form, viewer);
            return "/registrations?year=" + form.year();
        });
    }
}
