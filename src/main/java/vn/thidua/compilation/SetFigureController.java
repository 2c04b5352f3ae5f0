package vn.thidua.compilation;

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
import vn.thidua.shared.Viewer;

/** One figure of a compiled report: who has how much; setting it otherwise, and back. */
@Controller
@RequestMapping("/reports/{id}/compilation/figures/{code}")
class SetFigureController {

    private final CompilationPage page;
    private final CompilationService service;
    private final Forms forms;

    SetFigureController(CompilationPage page, CompilationService service, Forms forms) {
        this.page = page;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable UUID id, @PathVariable String code, Viewer viewer, Model model) {
        return page.openFigure(id, code, viewer, model);
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @PathVariable String code,
            @Valid @ModelAttribute("form") SetFigureForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        page.layFigure(id, code, viewer, model);
        return forms.submit(errors, "compilation/figure", "compilation.set.done", () -> {
            service.set(id, code, form, viewer);
            return "/reports/" + id + "/compilation/figures/" + code;
        });
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, @PathVariable String code, Viewer viewer, Model model) {
        String figure = page.openFigure(id, code, viewer, model);
        return forms.press(model, figure, "compilation.set.removed", () -> {
            service.reset(id, code, viewer);
            return "/reports/" + id + "/compilation/figures/" + code;
        });
    }
}
