package vn.thidua.figure;

import jakarta.validation.Valid;
import java.util.List;
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

/** Figures of the installation's own: the administrator chooses what is counted. */
@Controller
@RequestMapping("/figures")
class FigureEntryController {

    private final FigureDesk desk;
    private final Figures figures;
    private final FigureWords definitions;
    private final Forms forms;

    FigureEntryController(FigureDesk desk, Figures figures, FigureWords definitions, Forms forms) {
        this.desk = desk;
        this.figures = figures;
        this.definitions = definitions;
        this.forms = forms;
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        return form(FigureForm.blank(), viewer, model);
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") FigureForm form, BindingResult errors, Viewer viewer, Model model) {
        choices(viewer, model);
        return forms.submit(errors, "figure/form", "figure.saved", () -> {
            desk.add(form);
            return "/figures/" + form.code();
        });
    }

    @GetMapping("/{code}/edit")
    String edit(@PathVariable String code, Viewer viewer, Model model) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        model.addAttribute("code", code);
        FigureDesk.Own own = desk.find(code);
        return form(FigureForm.of(own.figure(), own.version()), viewer, model);
    }

    @PostMapping("/{code}")
    String update(
            @PathVariable String code,
            @Valid @ModelAttribute("form") FigureForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        choices(viewer, model);
        model.addAttribute("code", code);
        return forms.submit(errors, "figure/form", "figure.saved", () -> {
            desk.change(code, form);
            return "/figures/" + code;
        });
    }

    @PostMapping("/{code}/removal")
    String remove(@PathVariable String code, Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        String name = desk.find(code).figure().name();
        desk.remove(code);
        return forms.done("/figures", "figure.removed", name);
    }

    private String form(FigureForm form, Viewer viewer, Model model) {
        choices(viewer, model);
        model.addAttribute("form", form);
        return "figure/form";
    }

    private void choices(Viewer viewer, Model model) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        List<Figure> catalogue = figures.catalogue();
        model.addAttribute("facts", definitions.facts(catalogue));
        model.addAttribute("measures", definitions.measures());
        model.addAttribute("narrowings", definitions.narrowings(catalogue));
    }
}
