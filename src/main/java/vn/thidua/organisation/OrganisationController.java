package vn.thidua.organisation;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Entering a body or a unit, and correcting its particulars. */
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

    @GetMapping("/new")
    String blank(@RequestParam OrganisationKind kind, @RequestParam @Nullable UUID parent, Viewer viewer, Model model) {
        model.addAttribute("form", OrganisationForm.blank(kind, parent, LocalDate.now(clock)));
        return page(kind, parent, viewer, model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") OrganisationForm form, BindingResult errors, Viewer viewer, Model model) {
        String page = page(form.kind(), form.parent(), viewer, model);
        return forms.submit(errors, page, "organisation.saved", () -> "/organisations/" + service.create(form, viewer));
    }

    /** The form of a unit knows its school, that of a body offers what it may stand below. */
    private String page(@Nullable OrganisationKind kind, @Nullable UUID parent, Viewer viewer, Model model) {
        boolean unit = kind != null && kind.isUnit();
        Organisation school = unit && parent != null ? organisations.require(parent) : null;
        if (unit ? school == null || !school.isEnlargeableBy(viewer) : !viewer.is(Role.SYSTEM_ADMINISTRATOR)) {
            throw new NotFound();
        }
        model.addAttribute("school", school);
        model.addAttribute("parents", unit ? List.of() : directory.superiors());
        return "organisation/form";
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        Organisation organisation = organisations.requireChangeable(id, viewer);
        model.addAttribute("organisation", organisation);
        model.addAttribute("form", OrganisationForm.Correction.of(organisation));
        return "organisation/correction";
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") OrganisationForm.Correction form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        model.addAttribute("organisation", organisations.requireChangeable(id, viewer));
        return forms.submit(errors, "organisation/correction", "organisation.saved", () -> {
            service.update(id, form, viewer);
            return "/organisations/" + id;
        });
    }
}
