package vn.thidua.programme;

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
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The catalogue of programmes: read by all, changed by the administrator. */
@Controller
@RequestMapping("/programmes")
class ProgrammeController {

    private final ProgrammeRepository programmes;
    private final ProgrammeService service;
    private final Forms forms;

    ProgrammeController(ProgrammeRepository programmes, ProgrammeService service, Forms forms) {
        this.programmes = programmes;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("programmes", programmes.all());
        return "programme/list";
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        model.addAttribute("form", ProgrammeForm.blank());
        return "programme/form";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") ProgrammeForm form, BindingResult errors, Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        return forms.submit(errors, "programme/form", "programme.saved", () -> {
            service.create(form);
            return "/programmes";
        });
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        model.addAttribute("programme", programmes.require(id));
        model.addAttribute("form", ProgrammeForm.of(programmes.require(id)));
        return "programme/form";
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ProgrammeForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        model.addAttribute("programme", service.require(id));
        return forms.submit(errors, "programme/form", "programme.saved", () -> {
            service.update(id, form);
            return "/programmes";
        });
    }
}
