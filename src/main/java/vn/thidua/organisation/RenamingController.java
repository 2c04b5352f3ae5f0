package vn.thidua.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** A new name from a day on. */
@Controller
@RequestMapping("/organisations/{id}/renaming")
class RenamingController {

    private final OrganisationRepository organisations;
    private final OrganisationService service;
    private final Forms forms;

    RenamingController(OrganisationRepository organisations, OrganisationService service, Forms forms) {
        this.organisations = organisations;
        this.service = service;
        this.forms = forms;
    }

    @ModelAttribute("organisation")
    Organisation organisation(@PathVariable UUID id, Viewer viewer) {
        return organisations.requireChangeable(id, viewer);
    }

    @GetMapping("/new")
    String blank(@ModelAttribute("organisation") Organisation organisation, Model model) {
        model.addAttribute("form", new RenamingForm(organisation.name(), organisation.shortName(), null, null));
        return "organisation/renaming";
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RenamingForm form,
            BindingResult errors,
            Viewer viewer) {
        return forms.submit(errors, "organisation/renaming", "organisation.renamed", () -> {
            service.rename(id, form.name(), form.shortName(), form.on(), form.decision(), viewer);
            return "/organisations/" + id;
        });
    }

    /** The new name, the first day on which it holds, and the decision that gave it. */
    record RenamingForm(
            @NotBlank @Size(min = 2, max = 200) String name,
            @NotBlank @Size(min = 2, max = 60) String shortName,
            @NotNull LocalDate on,
            @Nullable @Size(max = 200) String decision) {}
}
