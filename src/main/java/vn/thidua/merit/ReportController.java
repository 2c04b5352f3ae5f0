package vn.thidua.merit;

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

/** The achievement report of a dossier: written, saved as a draft by itself, kept as a version. */
@Controller
@RequestMapping("/nominations/{id}/report")
class ReportController {

    private static final String PAGE = "nomination/report";

    private final ReportDesk desk;
    private final ReportService service;
    private final Forms forms;

    ReportController(ReportDesk desk, ReportService service, Forms forms) {
        this.desk = desk;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        desk.show(id, viewer, model);
        return PAGE;
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        desk.lay(id, viewer, model);
        return forms.submit(errors, PAGE, "report.kept", () -> {
            service.keep(id, form, viewer);
            return "/nominations/" + id + "/report";
        });
    }

    /** Saves while somebody types, or at the press of a button. */
    @PostMapping("/draft")
    String draft(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        desk.lay(id, viewer, model);
        return forms.submit(errors, PAGE, "report.saved", () -> {
            service.save(id, form, viewer);
            return "/nominations/" + id + "/report";
        });
    }
}
