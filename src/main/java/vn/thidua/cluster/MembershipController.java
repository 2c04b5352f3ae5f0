package vn.thidua.cluster;

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
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** Admitting a body to a cluster or block for a year. */
@Controller
@RequestMapping("/organisations/{cluster}/memberships")
class MembershipController {

    private static final String PAGE = "organisation/membership";

    private final OrganisationRepository organisations;
    private final Candidates candidates;
    private final MembershipService service;
    private final Forms forms;

    MembershipController(
            OrganisationRepository organisations, Candidates candidates, MembershipService service, Forms forms) {
        this.organisations = organisations;
        this.candidates = candidates;
        this.service = service;
        this.forms = forms;
    }

    @ModelAttribute
    void furnish(
            @PathVariable("cluster") UUID id,
            @RequestParam(defaultValue = "") String year,
            Viewer viewer,
            Model model) {
        model.addAttribute("cluster", organisations.requireKept(id, viewer));
        model.addAttribute("candidates", candidates.of(id, year));
    }

    @GetMapping("/new")
    String blank(@RequestParam String year, Model model) {
        model.addAttribute("form", MembershipForm.blank(year));
        return PAGE;
    }

    @PostMapping
    String create(
            @PathVariable("cluster") UUID id,
            @Valid @ModelAttribute("form") MembershipForm form,
            BindingResult errors,
            Viewer viewer) {
        return forms.submit(errors, PAGE, "membership.saved", () -> service.add(id, form, viewer)
                .address());
    }
}
