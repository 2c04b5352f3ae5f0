package vn.thidua.learner;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
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
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;
import vn.thidua.training.TrainingClass;
import vn.thidua.training.TrainingClassRepository;

/** The list of a class: looking at it, taking it away, putting somebody on it. Names are for those who keep the class. */
@Controller
@RequestMapping("/training/{id}/learners")
class LearnerController {

    private final TrainingClassRepository classes;
    private final LearnerList list;
    private final LearnerService service;
    private final Forms forms;
    private final Words words;

    LearnerController(
            TrainingClassRepository classes, LearnerList list, LearnerService service, Forms forms, Words words) {
        this.classes = classes;
        this.list = list;
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    private void furnish(UUID id, HttpServletRequest request, Viewer viewer, Model model) {
        Paging paging = Paging.of(request, "name");
        model.addAttribute("held", classes.requireChangeable(id, viewer));
        model.addAttribute("rows", list.page(id, paging));
        model.addAttribute("paging", paging);
    }

    @GetMapping
    String list(@PathVariable UUID id, HttpServletRequest request, Viewer viewer, Model model) {
        furnish(id, request, viewer, model);
        model.addAttribute("form", LearnerForm.blank());
        return "learner/list";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void list(@PathVariable UUID id, @PathVariable String ending, HttpServletResponse response, Viewer viewer)
            throws IOException {
        TrainingClass held = classes.requireChangeable(id, viewer);
        try (var rows = list.all(id)) {
            Iterable<List<?>> lines =
                    () -> rows.<List<?>>map(row -> row.cells(held, words)).iterator();
            var headers = LearnerImport.HEADERS.stream().map(words::say).toList();
            SheetDownload.send(new Sheet(words.say("learner.list.title"), headers, lines), ending, response);
        }
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LearnerForm form,
            BindingResult errors,
            HttpServletRequest request,
            Viewer viewer,
            Model model) {
        furnish(id, request, viewer, model);
        return forms.submit(errors, "learner/list", "learner.saved", () -> {
            service.create(id, form, viewer);
            return "/training/" + id + "/learners";
        });
    }
}
