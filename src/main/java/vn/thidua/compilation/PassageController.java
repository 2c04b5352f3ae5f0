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
    private final CompilationService service;
    private final Forms forms;

    PassageController(PassagePage page, CompilationService service, Forms forms) {
        this.page = page;
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
            Viewer viewer) {
        service.quote(id, required(section), required(source), viewer);
        return forms.done("/reports/" + id + "/compilation/passages?section=" + section, "compilation.quoted");
    }

    /** The sentence about who has the most of a figure. */
    @PostMapping("/findings")
    String create(
            @PathVariable UUID id,
            @RequestParam @Nullable UUID section,
            @RequestParam @Nullable String code,
            Viewer viewer,
            Model model) {
        service.tell(id, required(section), code == null ? "" : code, viewer);
        return forms.done("/reports/" + id + "/sections/" + section, "compilation.told");
    }

    private static UUID required(@Nullable UUID id) {
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }
}
