package vn.thidua.conference;

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

/** The conference of a round: what it is and how it is arranged. */
@Controller
@RequestMapping("/scoring-rounds/{id}/conference")
class ConferenceController {

    private static final String PAGE = "conference/form";

    private final ConferencePage page;
    private final ConferenceService service;
    private final Forms forms;

    ConferenceController(ConferencePage page, ConferenceService service, Forms forms) {
        this.page = page;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        return page.lay(id, viewer, model);
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", page.form(id, viewer, model));
        return PAGE;
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ConferenceForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        page.furnish(id, viewer, model);
        return forms.submit(errors, PAGE, "conference.saved", () -> {
            service.arrange(id, form, viewer);
            return "/scoring-rounds/" + id + "/conference";
        });
    }
}
