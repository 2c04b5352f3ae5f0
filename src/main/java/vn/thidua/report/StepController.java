package vn.thidua.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** The way of a report at home, step by step; it is issued with its text. */
@Controller
@RequestMapping("/reports/{id}")
class StepController {

    private final Reports reports;
    private final Forms forms;

    StepController(Reports reports, Forms forms) {
        this.reports = reports;
        this.forms = forms;
    }

    @PostMapping("/review")
    String review(@PathVariable UUID id, Viewer viewer) {
        reports.review(id, viewer);
        return forms.done("/reports/" + id, "report.reviewed");
    }

    @PostMapping("/sending-back")
    String sendBack(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        reports.sendBack(id, reason, viewer);
        return forms.done("/reports/" + id, "report.sentBack");
    }

    @PostMapping("/submission")
    String submit(@PathVariable UUID id, Viewer viewer) {
        reports.submit(id, viewer);
        return forms.done("/reports/" + id, "report.submitted");
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID id, Viewer viewer) {
        reports.withdraw(id, viewer);
        return forms.done("/reports/" + id, "report.withdrawn");
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        reports.reopen(id, reason, viewer);
        return forms.done("/reports/" + id, "report.reopened");
    }
}
