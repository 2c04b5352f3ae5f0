package vn.thidua.document;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Entering a document. */
@Controller
@RequestMapping("/documents")
class DocumentController {

    private final DocumentRegister register;
    private final DocumentService service;
    private final Forms forms;
    private final Clock clock;

    DocumentController(DocumentRegister register, DocumentService service, Forms forms, Clock clock) {
        this.register = register;
        this.service = service;
        this.forms = forms;
        this.clock = clock;
    }

    private void furnish(Viewer viewer, Model model) {
        viewer.requireAny(
                Role.SCHOOL_SECRETARY, Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER, Role.SYSTEM_ADMINISTRATOR);
        model.addAttribute("kept", register.keptBy(viewer));
    }

    @GetMapping("/new")
    String blank(@RequestParam(defaultValue = "OUTGOING") DocumentDirection direction, Viewer viewer, Model model) {
        furnish(viewer, model);
        model.addAttribute("form", DocumentForm.blank(viewer.homeId(), direction, LocalDate.now(clock)));
        return "document/form";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") DocumentForm form, BindingResult errors, Viewer viewer, Model model) {
        furnish(viewer, model);
        return forms.submit(
                errors, "document/form", "document.saved", () -> "/documents/" + service.create(form, viewer));
    }
}
