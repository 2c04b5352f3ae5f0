package vn.thidua.research;

import jakarta.validation.Valid;
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
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** One work: looking at it, mending it, striking it out. */
@Controller
@RequestMapping("/research/{id}")
class WorkCorrectionController {

    private final WorkRepository works;
    private final WorkBook book;
    private final WorkDesk desk;
    private final WorkService service;
    private final Forms forms;

    WorkCorrectionController(WorkRepository works, WorkBook book, WorkDesk desk, WorkService service, Forms forms) {
        this.works = works;
        this.book = book;
        this.desk = desk;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        ResearchWork work = works.requireReadable(id, viewer);
        model.addAttribute("work", work);
        model.addAttribute("twins", book.twins(id));
        model.addAttribute("award", work.state().isProof() && work.isKeptBy(viewer) ? book.restingOn(id) : null);
        return "research/show";
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        ResearchWork work = works.requireChangeable(id, viewer);
        model.addAllAttributes(desk.furniture(viewer));
        model.addAttribute("work", work);
        model.addAttribute("form", WorkForm.of(work));
        return "research/form";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") WorkForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        model.addAttribute("work", works.requireChangeable(id, viewer));
        model.addAllAttributes(desk.furniture(viewer));
        return forms.submit(errors, "research/form", "work.saved", () -> {
            service.update(id, form, viewer);
            return "/research/" + id;
        });
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        service.delete(id, reason, viewer);
        return forms.done("/research", "work.deleted");
    }
}
