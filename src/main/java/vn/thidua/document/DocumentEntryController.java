package vn.thidua.document;

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

/** Mending the entry of a document, and striking it out. */
@Controller
@RequestMapping("/documents/{id}")
class DocumentEntryController {

    private final OfficialDocumentRepository documents;
    private final DocumentService service;
    private final Forms forms;

    DocumentEntryController(OfficialDocumentRepository documents, DocumentService service, Forms forms) {
        this.documents = documents;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        OfficialDocument document = documents.requireChangeable(id, viewer);
        model.addAttribute("document", document);
        model.addAttribute("form", DocumentForm.of(document));
        return "document/form";
    }

    @PostMapping
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

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, Viewer viewer) {
        service.delete(id, viewer);
        return forms.done("/documents", "document.deleted");
    }
}
