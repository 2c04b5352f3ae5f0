package vn.thidua.sitting;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.sitting.SittingForms.SittingNomineeForm;

/** Nominees put before the council by hand, struck off, or left for another session. */
@Controller
@RequestMapping("/council-sessions")
class SittingNomineeController {

    private static final String PAGE = "sitting/nominee";

    private final Sittings sittings;
    private final AgendaService service;
    private final Forms forms;

    SittingNomineeController(Sittings sittings, AgendaService service, Forms forms) {
        this.sittings = sittings;
        this.service = service;
        this.forms = forms;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
    }

    @GetMapping("/{id}/nominees/new")
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        service.furnish(id, viewer, model);
        model.addAttribute("form", new SittingNomineeForm(null, null, null, null));
        return PAGE;
    }

    @PostMapping("/{id}/nominees")
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SittingNomineeForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        service.furnish(id, viewer, model);
        form.check(errors);
        return forms.submit(errors, PAGE, "sitting.nomineeSaved", () -> service.nominate(id, form, viewer));
    }

    @PostMapping("/nominees/{id}/removal")
    String delete(@PathVariable UUID id, Viewer viewer) {
        return forms.done(service.strike(id, viewer), "sitting.nomineeRemoved");
    }

    @PostMapping("/nominees/{id}/deferral")
    String defer(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        return forms.done(service.defer(id, reason, viewer), "sitting.nomineeDeferred");
    }

    @PostMapping("/nominees/{id}/deferral/withdrawal")
    String takeUp(@PathVariable UUID id, Viewer viewer) {
        return forms.done(service.takeUp(id, viewer), "sitting.nomineeTakenUp");
    }
}
