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

/** Correcting the particulars of a body or a unit. */
@Controller
@RequestMapping("/organisations/{id}")
class CorrectionController {

    private final OrganisationRepository organisations;
    private final OrganisationService service;
    private final Forms forms;

    CorrectionController(OrganisationRepository organisations, OrganisationService service, Forms forms) {
        this.organisations = organisations;
        this.service = service;
        this.forms = forms;
    }

    @ModelAttribute("organisation")
    Organisation organisation(@PathVariable UUID id, Viewer viewer) {
        return organisations.requireChangeable(id, viewer);
    }

    @GetMapping("/edit")
    String edit(@ModelAttribute("organisation") Organisation organisation, Model model) {
        model.addAttribute("form", OrganisationForm.Correction.of(organisation));
        return "organisation/correction";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") OrganisationForm.Correction form,
            BindingResult errors,
            Viewer viewer) {
        return forms.submit(errors, "organisation/correction", "organisation.saved", () -> {
            service.update(id, form, viewer);
            return "/organisations/" + id;
        });
    }
}
