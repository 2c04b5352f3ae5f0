package vn.thidua.paperwork;

import jakarta.servlet.http.HttpServletRequest;
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
import vn.thidua.paper.Paper;
import vn.thidua.paper.PaperFile;
import vn.thidua.paper.PaperFiles;
import vn.thidua.paper.Papers;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Rewording a draft in a plain form. */
@Controller
@RequestMapping("/papers/{id}/words")
class WordsController {

    private final PaperFiles files;
    private final Papers papers;
    private final Forms forms;

    WordsController(PaperFiles files, Papers papers, Forms forms) {
        this.files = files;
        this.papers = papers;
        this.forms = forms;
    }

    @ModelAttribute("file")
    PaperFile file(@PathVariable UUID id, Viewer viewer) {
        return files.findById(id).filter(file -> file.isChangeableBy(viewer)).orElseThrow(NotFound::new);
    }

    @GetMapping
    String edit(@ModelAttribute("file") PaperFile file, Model model) {
        Paper paper = papers.read(file);
        model.addAttribute("form", WordsForm.of(file, paper));
        model.addAttribute("texts", WordsForm.Texts.of(paper));
        return "paper/words";
    }

    @PostMapping
    String update(
            @ModelAttribute("file") PaperFile file,
            @Valid @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            HttpServletRequest request,
            Viewer viewer,
            Model model) {
        Paper paper = papers.read(file);
        WordsForm.Texts texts = WordsForm.Texts.of(paper).typed(request);
        model.addAttribute("texts", texts);
        return forms.submit(errors, "paper/words", "paper.edited", () -> {
            papers.edit(file.id(), form.version(), texts.into(paper, form), viewer);
            return "/papers/" + file.id();
        });
    }
}
