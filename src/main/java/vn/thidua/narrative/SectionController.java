package vn.thidua.narrative;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** A section being written: saved by itself while typing, kept at the press of a button; two authors at once are told of it. */
@Controller
@RequestMapping("/reports/{id}/sections/{section}")
class SectionController {

    private final SectionDesk desk;
    private final SectionService service;
    private final Forms forms;

    SectionController(SectionDesk desk, SectionService service, Forms forms) {
        this.desk = desk;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping
    String edit(@PathVariable UUID id, @PathVariable UUID section, Viewer viewer, Model model) {
        model.addAttribute("form", desk.show(id, section, viewer, model));
        return "narrative/section";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @PathVariable UUID section,
            @Valid @ModelAttribute("form") SectionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        desk.show(id, section, viewer, model);
        return answer(errors, model, response, () -> {
            service.keep(id, section, form, viewer);
            return "/reports/" + id + "/sections/" + section;
        });
    }

    /** Saves while somebody types, and when a figure is put in. */
    @PostMapping("/draft")
    String draft(
            @PathVariable UUID id,
            @PathVariable UUID section,
            @Valid @ModelAttribute("form") SectionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        desk.show(id, section, viewer, model);
        return answer(errors, model, response, () -> {
            service.save(id, section, form, viewer);
            return "/reports/" + id + "/sections/" + section;
        });
    }

    private String answer(BindingResult errors, Model model, HttpServletResponse response, Supplier<String> verb) {
        try {
            return forms.submit(errors, "narrative/section", "section.saved", verb);
        } catch (Stale stale) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            SectionDesk.conflict((SectionForm) stale.mine(), (SectionForm) stale.theirs(), model);
            return "narrative/conflict";
        }
    }
}
