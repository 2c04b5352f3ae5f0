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
import vn.thidua.page.Words;
import vn.thidua.paper.PaperFile;
import vn.thidua.paper.PaperFiles;
import vn.thidua.paper.Papers;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Issuing a draft: number, date, signer. */
@Controller
@RequestMapping("/papers/{id}/issue")
class IssueController {

    private final PaperFiles files;
    private final Papers papers;
    private final Issuing issuing;
    private final Forms forms;
    private final Words words;

    IssueController(PaperFiles files, Papers papers, Issuing issuing, Forms forms, Words words) {
        this.files = files;
        this.papers = papers;
        this.issuing = issuing;
        this.forms = forms;
        this.words = words;
    }

    @ModelAttribute("file")
    PaperFile file(@PathVariable UUID id, Viewer viewer) {
        return files.findById(id).filter(file -> file.isIssuableBy(viewer)).orElseThrow(NotFound::new);
    }

    @GetMapping("/new")
    String blank(@ModelAttribute("file") PaperFile file, Model model) {
        Integer next = papers.nextNumber(file, words.today());
        model.addAttribute("form", new IssueForm(next, words.today(), issuing.signerOf(file), null));
        return "paper/issue";
    }

    @PostMapping
    String create(
            @ModelAttribute("file") PaperFile file,
            @Valid @ModelAttribute("form") IssueForm form,
            BindingResult errors,
            Viewer viewer) {
        return forms.submit(errors, "paper/issue", "paper.issued", () -> {
            issuing.issue(file, form, viewer);
            return "/papers/" + file.id();
        });
    }
}
