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
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.sitting.SittingForms.ItemForm;

/** Writing the points of an agenda. */
@Controller
@RequestMapping("/council-sessions")
class AgendaController {

    private static final String PAGE = "sitting/item";

    private final Sittings sittings;
    private final AgendaService service;
    private final Forms forms;

    AgendaController(Sittings sittings, AgendaService service, Forms forms) {
        this.sittings = sittings;
        this.service = service;
        this.forms = forms;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
    }

    @GetMapping("/{id}/items/new")
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("sitting", sittings.requireKept(id, viewer));
        model.addAttribute("form", new ItemForm("", null, null));
        return PAGE;
    }

    @PostMapping("/{id}/items")
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ItemForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        model.addAttribute("sitting", sittings.requireKept(id, viewer));
        return forms.submit(errors, PAGE, "sitting.itemSaved", () -> service.add(id, form, viewer));
    }

    @GetMapping({"/items/{id}/edit", "/items/{id}"})
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        AgendaItem item = sittings.item(id, viewer);
        model.addAttribute("sitting", item.sitting());
        model.addAttribute("form", ItemForm.of(item));
        return PAGE;
    }

    @PostMapping("/items/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ItemForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        model.addAttribute("sitting", sittings.item(id, viewer).sitting());
        return forms.submit(errors, PAGE, "sitting.itemSaved", () -> service.describe(id, form, viewer));
    }
}
