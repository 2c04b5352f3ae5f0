package vn.thidua.report;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.shared.Viewer;

/** The way of a report at home, step by step; it is issued with its text. */
@Controller
@RequestMapping("/reports/{id}")
class StepController {

    private final ReportPage page;
    private final Reports reports;

    StepController(ReportPage page, Reports reports) {
        this.page = page;
        this.reports = reports;
    }

    @PostMapping("/review")
    String review(@PathVariable UUID id, Viewer viewer, Model model) {
        return page.take(id, "report.reviewed", viewer, model, () -> reports.review(id, viewer));
    }

    @PostMapping("/sending-back")
    String sendBack(
            @PathVariable UUID id,
            @ModelAttribute("form") ReportPage.StepForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        return page.take(
                id,
                "sending-back",
                errors,
                "report.sentBack",
                viewer,
                model,
                () -> reports.sendBack(id, form.reason(), viewer));
    }

    @PostMapping("/submission")
    String submit(@PathVariable UUID id, Viewer viewer, Model model) {
        return page.take(id, "report.submitted", viewer, model, () -> reports.submit(id, viewer));
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID id, Viewer viewer, Model model) {
        return page.take(id, "report.withdrawn", viewer, model, () -> reports.withdraw(id, viewer));
    }

    @PostMapping("/reopening")
    String reopen(
            @PathVariable UUID id,
            @ModelAttribute("form") ReportPage.StepForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        return page.take(
                id,
                "reopening",
                errors,
                "report.reopened",
                viewer,
                model,
                () -> reports.reopen(id, form.reason(), viewer));
    }
}
