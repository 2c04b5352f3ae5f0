package vn.thidua.organisation;

import jakarta.validation.Valid;
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

/** An organisation goes on in another of its kind. */
@Controller
@RequestMapping("/organisations/{id}/merger")
class MergerController {

    private final OrganisationRepository organisations;
    private final OrganisationDirectory directory;
    private final OrganisationService service;
    private final Forms forms;

    MergerController(
            OrganisationRepository organisations,
            OrganisationDirectory directory,
            OrganisationService service,
            Forms forms) {
        this.organisations = organisations;
        this.directory = directory;
        this.service = service;
        this.forms = forms;
    }

    @ModelAttribute
    void furnish(@PathVariable UUID id, Viewer viewer, Model model) {
        Organisation organisation = organisations.requireChangeable(id, viewer);
        model.addAttribute("organisation", organisation);
        model.addAttribute("successors", directory.mergeable(organisation));
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", new MergerForm(null, null, null));
        return "organisation/merger";
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MergerForm form,
            BindingResult errors,
            Viewer viewer) {
        return forms.submit(errors, "organisation/merger", "organisation.merged", () -> {
            service.merge(id, form.successor(), form.on(), form.decision(), viewer);
            return "/organisations/" + id;
        });
    }

    /** Into what, from which day on, and by which decision. */
    record MergerForm(
            @NotNull UUID successor,
            @NotNull LocalDate on,
            @Nullable @Size(max = 200) String decision) {}
}
