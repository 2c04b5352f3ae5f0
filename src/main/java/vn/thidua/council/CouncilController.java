package vn.thidua.council;

import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.council.CouncilForms.CouncilForm;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** One council: its composition on any day, its history; founding and renaming it. */
@Controller
@RequestMapping("/councils")
class CouncilController {

    private final CouncilDesk desk;
    private final CouncilService service;
    private final CouncilRepository councils;
    private final Forms forms;

    CouncilController(CouncilDesk desk, CouncilService service, CouncilRepository councils, Forms forms) {
        this.desk = desk;
        this.service = service;
        this.councils = councils;
        this.forms = forms;
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable UUID composition,
            Viewer viewer,
            Model model) {
        viewer.requireAny(Role.STAFF_MEMBER, Role.SCHOOL_SECRETARY, Role.RECTOR);
        desk.lay(id, composition, on, viewer, model);
        return "council/show";
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        model.addAttribute("form", new CouncilForm("", CouncilLevel.BASE, null));
        return "council/form";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") CouncilForm form, BindingResult errors, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        return forms.submit(errors, "council/form", "council.founded", () -> service.found(form, viewer));
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", CouncilForm.of(councils.requireKept(id, viewer)));
        return "council/form";
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CouncilForm form,
            BindingResult errors,
            Viewer viewer) {
        councils.requireKept(id, viewer);
        return forms.submit(errors, "council/form", "council.renamed", () -> service.rename(id, form, viewer));
    }
}
