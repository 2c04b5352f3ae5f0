package vn.thidua.research;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** Entering a work: one's own, or as keeper anybody's. */
@Controller
@RequestMapping("/research")
class WorkEntryController {

    private final WorkDesk desk;
    private final WorkService service;
    private final Forms forms;

    WorkEntryController(WorkDesk desk, WorkService service, Forms forms) {
        this.desk = desk;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        WorkController.requireRole(viewer);
        model.addAllAttributes(desk.furniture(viewer));
        model.addAttribute("form", desk.blank(viewer));
        return "research/form";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") WorkForm form, BindingResult errors, Viewer viewer, Model model) {
        WorkController.requireRole(viewer);
        model.addAllAttributes(desk.furniture(viewer));
        return forms.submit(errors, "research/form", "work.saved", () -> "/research/" + service.create(form, viewer));
    }
}
