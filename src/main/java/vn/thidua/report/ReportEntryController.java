package vn.thidua.report;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Begins a report. */
@Controller
@RequestMapping("/reports")
class ReportEntryController {

    static final Role[] WRITERS = {Role.SCHOOL_SECRETARY, Role.RECTOR, Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER};

    private final ReportBeginning beginning;
    private final Forms forms;

    ReportEntryController(ReportBeginning beginning, Forms forms) {
        this.beginning = beginning;
        this.forms = forms;
    }

    @GetMapping("/new")
    String blank(@RequestParam @Nullable UUID call, Viewer viewer, Model model) {
        viewer.requireAny(WRITERS);
        model.addAttribute("form", beginning.blank(call, viewer));
        beginning.lay(viewer, model);
        return "report/form";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") ReportForm form, BindingResult errors, Viewer viewer, Model model) {
        viewer.requireAny(WRITERS);
        beginning.lay(viewer, model);
        return forms.submit(errors, "report/form", "report.begun", () -> "/reports/" + beginning.begin(form, viewer));
    }
}
