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

/** Who sits for which unit, and who counts. */
@Controller
@RequestMapping("/scoring-rounds/{id}/conference/seats")
class SeatsController {

    private static final String PAGE = "conference/seats";

    private final ConferencePage page;
    private final ConferenceService service;
    private final Forms forms;

    SeatsController(ConferencePage page, ConferenceService service, Forms forms) {
        this.page = page;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        page.laySeats(id, viewer, model);
        return PAGE;
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SeatsForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        page.laySeats(id, viewer, model);
        return forms.submit(errors, PAGE, "conference.seated", () -> {
            service.seat(id, form, viewer);
            return "/scoring-rounds/" + id + "/conference";
        });
    }
}
