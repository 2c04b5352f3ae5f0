package vn.thidua.document;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.page.Forms;
import vn.thidua.page.Option;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Entering a document, mending its entry, striking it out. */
@Controller
@RequestMapping("/documents")
class DocumentController {

    private static final Role[] KEEPERS = {
        Role.SCHOOL_SECRETARY, Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER, Role.SYSTEM_ADMINISTRATOR
    };

    private final OfficialDocumentRepository documents;
    private final DocumentRegister register;
    private final DocumentService service;
    private final Forms forms;
    private final Words words;
    private final Clock clock;

    DocumentController(
            OfficialDocumentRepository documents,
            DocumentRegister register,
            DocumentService service,
            Forms forms,
            Words words,
            Clock clock) {
        this.documents = documents;
        this.register = register;
        this.service = service;
        this.forms = forms;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(@RequestParam @Nullable DocumentDirection direction, Viewer viewer, Model model) {
        viewer.requireAny(KEEPERS);
        List<Option> kept = register.keptBy(viewer);
        UUID own = kept.size() == 1 ? (UUID) kept.get(0).value() : viewer.homeId();
        model.addAttribute("kept", kept);
        model.addAttribute(
                "form",
                DocumentForm.blank(
                        own, direction == null ? DocumentDirection.OUTGOING : direction, LocalDate.now(clock)));
        return "document/form";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") DocumentForm form, BindingResult errors, Viewer viewer, Model model) {
        viewer.requireAny(KEEPERS);
        model.addAttribute("kept", register.keptBy(viewer));
        return forms.submit(
                errors, "document/form", "document.saved", () -> "/documents/" + service.create(form, viewer));
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        OfficialDocument document = documents.requireChangeable(id, viewer);
        model.addAttribute("document", document);
        model.addAttribute("form", DocumentForm.of(document));
        return "document/form";
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DocumentForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        model.addAttribute("document", documents.requireChangeable(id, viewer));
        return forms.submit(errors, "document/form", "document.saved", () -> {
            service.update(id, form, viewer);
            return "/documents/" + id;
        });
    }

    @PostMapping("/{id}/removal")
    String delete(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        service.delete(id, viewer);
        flash.addFlashAttribute("done", words.say("document.deleted"));
        return "redirect:/documents";
    }
}
