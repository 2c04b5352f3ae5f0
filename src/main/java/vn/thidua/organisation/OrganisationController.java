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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** Entering a body or a unit. */
@Controller
@RequestMapping("/organisations")
class OrganisationController {

    private final OrganisationService service;
    private final OrganisationDirectory directory;
    private final Forms forms;
    private final Clock clock;

    OrganisationController(OrganisationService service, OrganisationDirectory directory, Forms forms, Clock clock) {
        this.service = service;
        this.directory = directory;
        this.forms = forms;
        this.clock = clock;
    }

    /** The form of a unit knows its school, that of a body offers what it may stand below. */
    private String page(OrganisationForm form, Viewer viewer, Model model) {
        Organisation school = service.schoolOf(form, viewer);
        model.addAttribute("school", school);
        model.addAttribute("parents", school == null ? directory.superiors() : List.of());
        return "organisation/form";
    }

    @GetMapping("/new")
    String blank(@RequestParam OrganisationKind kind, @RequestParam @Nullable UUID parent, Viewer viewer, Model model) {
        OrganisationForm form = OrganisationForm.blank(kind, parent, LocalDate.now(clock));
        model.addAttribute("form", form);
        return page(form, viewer, model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") OrganisationForm form, BindingResult errors, Viewer viewer, Model model) {
        String page = page(form, viewer, model);
        return forms.submit(errors, page, "organisation.saved", () -> "/organisations/" + service.create(form, viewer));
    }
}
