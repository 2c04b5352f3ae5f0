package vn.thidua.report;

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
import vn.thidua.page.Paging;
import vn.thidua.shared.Viewer;

/** A report as a whole: where it stands, what was done, what was answered. */
@Controller
@RequestMapping("/reports/{id}")
class ReportController {

    private final ReportPage page;
    private final Reports reports;
    private final Forms forms;

    ReportController(ReportPage page, Reports reports, Forms forms) {
        this.page = page;
        this.reports = reports;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, Model model) {
        return page.lay(id, viewer, Paging.of(request, "time"), model);
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", ReportForm.Heading.of(page.layHeading(id, viewer, model)));
        return "report/heading";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReportForm.Heading form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        page.layHeading(id, viewer, model);
        return forms.submit(errors, "report/heading", "report.headSaved", () -> {
            reports.change(id, form, viewer);
            return "/reports/" + id;
        });
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, Viewer viewer, Model model) {
        page.lay(id, viewer, Paging.first("time"), model);
        return forms.press(model, ReportPage.PAGE, "report.discarded", () -> {
            reports.discard(id, viewer);
            return "/reports";
        });
    }
}
