package vn.thidua.dossier;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.nomination.Dossier.DossierKind;
import vn.thidua.nomination.Dossier.DossierSubject;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** A dossier without a unit's meeting. */
@Controller
@RequestMapping("/nominations")
class DossierEntryController {

    private static final String PAGE = "nomination/form";

    private final DossierEntry entry;
    private final Forms forms;

    DossierEntryController(DossierEntry entry, Forms forms) {
        this.entry = entry;
        this.forms = forms;
    }

    @GetMapping("/new")
    String blank(
            @RequestParam @Nullable DossierSubject subject,
            @RequestParam @Nullable DossierKind kind,
            Viewer viewer,
            Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        model.addAttribute("form", entry.blank(subject, kind, viewer, model));
        return PAGE;
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") DossierForm form, BindingResult errors, Viewer viewer, Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        String next =
                forms.submit(errors, PAGE, "nomination.begun", () -> "/nominations/" + entry.create(form, viewer));
        if (next.equals(PAGE)) {
            entry.lay(viewer, model);
        }
        return next;
    }
}
