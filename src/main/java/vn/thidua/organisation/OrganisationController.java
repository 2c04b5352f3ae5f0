package vn.thidua.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.page.Forms;
import vn.thidua.page.Paging;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** The directory of bodies, and one body with its units. */
@Controller
@RequestMapping("/organisations")
class OrganisationController {

    private final OrganisationRepository organisations;
    private final OrganisationDirectory directory;
    private final OrganisationService service;
    private final Forms forms;
    private final Clock clock;

    OrganisationController(
            OrganisationRepository organisations,
            OrganisationDirectory directory,
            OrganisationService service,
            Forms forms,
            Clock clock) {
        this.organisations = organisations;
        this.directory = directory;
        this.service = service;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    String list(OrganisationFilter filter, HttpServletRequest request, Model model) {
        Paging paging = Paging.of(request, "path", "name", "kind", "code");
        LocalDate on = filter.on() == null ? LocalDate.now(clock) : filter.on();
        model.addAttribute("rows", directory.find(filter, on, paging));
        model.addAttribute("filter", filter);
        model.addAttribute("on", on);
        model.addAttribute("paging", paging);
        return "organisation/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
        Organisation organisation = organisations.require(id);
        model.addAttribute("organisation", organisation);
        model.addAttribute("units", organisations.unitsOf(id));
        model.addAttribute("changeable", organisation.isChangeableBy(viewer));
        return "organisation/show";
    }

    @GetMapping("/new")
    String blank(@RequestParam OrganisationKind kind, @RequestParam @Nullable UUID parent, Model model) {
        model.addAttribute(
                "form", OrganisationForm.blank(kind, parent, EmulationYear.Kind.CALENDAR, LocalDate.now(clock)));
        return "organisation/form";
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        return forms.submit(
                errors,
                "organisation/form",
                flash,
                "organisation.saved",
                () -> "/organisations/" + service.create(form, viewer));
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
        Organisation organisation = organisations.require(id);
        if (!organisation.isChangeableBy(viewer)) {
            throw new NotFound();
        }
        model.addAttribute("form", OrganisationForm.of(organisation));
        return "organisation/form";
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        return forms.submit(errors, "organisation/form", flash, "organisation.saved", () -> {
            service.update(id, form, viewer);
            return "/organisations/" + id;
        });
    }
}
