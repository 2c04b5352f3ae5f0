package vn.thidua.merit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Versions of a report: one as it was kept, two compared; and first versions for a whole unit. */
@Controller
class ReportVersionController {

    private final ReportDesk desk;
    private final ReportService service;
    private final ReportPapers papers;
    private final Forms forms;

    ReportVersionController(ReportDesk desk, ReportService service, ReportPapers papers, Forms forms) {
        this.desk = desk;
        this.service = service;
        this.papers = papers;
        this.forms = forms;
    }

    @GetMapping("/nominations/{id}/report/versions/{number}")
    String show(@PathVariable UUID id, @PathVariable int number, Viewer viewer, Model model) {
        desk.version(id, number, viewer, model);
        return "nomination/report-version";
    }

    @GetMapping("/nominations/{id}/report/versions")
    String list(
            @PathVariable UUID id,
            @RequestParam @Nullable Integer from,
            @RequestParam @Nullable Integer to,
            Viewer viewer,
            Model model) {
        desk.compare(id, from, to, viewer, model);
        return "nomination/report-versions";
    }

    @PostMapping("/nominations/reports")
    String create(@RequestParam UUID unit, @RequestParam String year, Viewer viewer) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        int kept = service.keepAll(unit, year, viewer);
        return forms.done("/nominations?year=" + year + "&unit=" + unit, "report.keptSome", kept);
    }

    @PostMapping("/nominations/{id}/report/paper")
    String draft(@PathVariable UUID id, Viewer viewer) {
        return forms.done("/papers/" + papers.draft(id, viewer), "selection.drafted");
    }
}
