package vn.thidua.title;

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

/** The names of a title, for the administrator. */
@Controller
@RequestMapping("/titles/{id}")
class TitleEditController {

    private final TitleRepository titles;
    private final TitleService service;
    private final Forms forms;

    TitleEditController(TitleRepository titles, TitleService service, Forms forms) {
        this.titles = titles;
        this.service = service;
        this.forms = forms;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, Model model) {
        model.addAttribute("form", TitleForm.of(titles.require(id)));
        return "title/form";
    }

    @PostMapping
    String update(
            @PathVariable UUID id, @Valid @ModelAttribute("form") TitleForm form, BindingResult errors, Viewer viewer) {
        return forms.submit(errors, "title/form", "title.saved", () -> {
            service.update(id, form, viewer);
            return "/titles/" + id;
        });
    }
}
