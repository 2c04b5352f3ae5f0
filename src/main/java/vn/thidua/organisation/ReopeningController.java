package vn.thidua.organisation;

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

/** Taking back a closing or merging that was entered in error. */
@Controller
@RequestMapping("/organisations/{id}/reopening")
class ReopeningController {

    private final OrganisationRepository organisations;
    private final OrganisationService service;
    private final Forms forms;

    ReopeningController(OrganisationRepository organisations, OrganisationService service, Forms forms) {
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
        model.addAttribute("form", new OrganisationForm.Withdrawal(""));
        return "organisation/reopening";
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") OrganisationForm.Withdrawal form,
            BindingResult errors,
            Viewer viewer) {
        return forms.submit(errors, "organisation/reopening", "organisation.reopened", () -> {
            service.reopen(id, form.reason(), viewer);
            return "/organisations/" + id;
        });
    }
}
