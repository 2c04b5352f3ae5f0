package vn.thidua.paperwork;

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
import vn.thidua.paper.PaperFile;
import vn.thidua.paper.PaperFiles;
import vn.thidua.paper.Papers;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Declaring void what was issued in error. */
@Controller
@RequestMapping("/papers/{id}/annulment")
class AnnulmentController {

    private final PaperFiles files;
    private final Papers papers;
    private final Forms forms;

    AnnulmentController(PaperFiles files, Papers papers, Forms forms) {
        this.files = files;
        this.papers = papers;
        this.forms = forms;
    }

    @ModelAttribute("file")
    PaperFile file(@PathVariable UUID id, Viewer viewer) {
        return files.findById(id).filter(file -> file.isAnnullableBy(viewer)).orElseThrow(NotFound::new);
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", new IssueForm.Annulment(""));
        return "paper/annulment";
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") IssueForm.Annulment form,
            BindingResult errors,
            Viewer viewer) {
        return forms.submit(errors, "paper/annulment", "paper.annulled", () -> {
            papers.annul(id, form.reason(), viewer);
            return "/papers/" + id;
        });
    }
}
