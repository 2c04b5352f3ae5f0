package vn.thidua.research;

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
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Recognising an initiative, accepting a topic or scheme. */
@Controller
@RequestMapping("/research/{id}/recognition")
class WorkRecognitionController {

    private final WorkRepository works;
    private final WorkService service;
    private final Forms forms;

    WorkRecognitionController(WorkRepository works, WorkService service, Forms forms) {
        this.works = works;
        this.service = service;
        this.forms = forms;
    }

    private ResearchWork require(UUID id, Viewer viewer, Model model) {
        ResearchWork work =
                works.findById(id).filter(found -> found.isKeptBy(viewer)).orElseThrow(NotFound::new);
        model.addAttribute("work", work);
        return work;
    }

    @GetMapping
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", RecognitionForm.of(require(id, viewer, model)));
        return "research/recognition";
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RecognitionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        require(id, viewer, model);
        return forms.submit(errors, "research/recognition", "work.recognised", () -> {
            service.recognise(id, form, viewer);
            return "/research/" + id;
        });
    }
}
