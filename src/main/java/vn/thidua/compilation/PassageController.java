package vn.thidua.compilation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Takes over what reports below say, with a click. */
@Controller
@RequestMapping("/reports/{id}/compilation")
class PassageController {

    private final PassagePage page;
    private final CompilationPage figures;
    private final CompilationService service;
    private final Forms forms;

    PassageController(PassagePage page, CompilationPage figures, CompilationService service, Forms forms) {
        this.page = page;
        this.figures = figures;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping("/passages")
    String list(@PathVariable UUID id, @RequestParam @Nullable UUID section, Viewer viewer, Model model) {
        return page.lay(id, section, viewer, model);
    }

    @PostMapping("/quotes")
    String create(
            @PathVariable UUID id,
            @RequestParam @Nullable UUID section,
            @RequestParam @Nullable UUID source,
            Viewer viewer,
            Model model) {
        String lists = page.lay(id, section, viewer, model);
        return forms.press(model, lists, "compilation.quoted", () -> {
            service.quote(id, required(section), required(source), viewer);
            return "/reports/" + id + "/compilation/passages?section=" + section;
        });
    }

    /** The sentence about who has the most of a figure. */
    @PostMapping("/findings")
    String create(
            @PathVariable UUID id,
            @RequestParam @Nullable UUID section,
            @RequestParam @Nullable String code,
            Viewer viewer,
            Model model) {
        String chosen = code == null ? "" : code;
        String figure = figures.openFigure(id, chosen, viewer, model);
        return forms.press(model, figure, "compilation.told", () -> {
            service.tell(id, required(section), chosen, viewer);
            return "/reports/" + id + "/sections/" + section;
        });
    }

    private static UUID required(@Nullable UUID id) {
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }
}
