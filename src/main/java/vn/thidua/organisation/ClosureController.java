package vn.thidua.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
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

/** The end of an organisation that goes on in no other. */
@Controller
@RequestMapping("/organisations/{id}/closure")
class ClosureController {

    private final OrganisationRepository organisations;
    private final OrganisationService service;
    private final Forms forms;

    ClosureController(OrganisationRepository organisations, OrganisationService service, Forms forms) {
        this.organisations = organisations;
        this.service = service;
        this.forms = forms;
    }

    @ModelAttribute("organisation")
    Organisation organisation(@PathVariable UUID id, Viewer viewer) {
        return organisations.requireChangeable(id, viewer);
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", new ClosureForm(null));
        return "organisation/closure";
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ClosureForm form,
            BindingResult errors,
            Viewer viewer) {
        return forms.submit(errors, "organisation/closure", "organisation.closed", () -> {
            service.close(id, form.on(), viewer);
            return "/organisations/" + id;
        });
    }

    /** The first day on which it no longer exists. */
    record ClosureForm(@NotNull LocalDate on) {}
}
