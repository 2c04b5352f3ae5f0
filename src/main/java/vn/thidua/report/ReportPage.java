package vn.thidua.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.page.Paging;
import vn.thidua.report.ReportReply.ReplyVerdict;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Lays out the page of one report. */
@Component
class ReportPage {

    private final Reports reports;
    private final ReportHistory history;
    private final Clock clock;

    ReportPage(Reports reports, ReportHistory history, Clock clock) {
        this.reports = reports;
        this.history = history;
        this.clock = clock;
    }

    String lay(UUID id, Viewer viewer, Paging paging, Model model) {
        ReportHead head = reports.head(id, viewer);
        Report report = head.report();
        LocalDate today = LocalDate.now(clock);
        boolean answering = Report.isAnsweredBy(viewer, report.addresseeId());
        model.addAttribute("head", head);
        model.addAttribute("report", report);
        List<ReportHistory.Step> steps = history.steps(id, paging);
        model.addAttribute("steps", steps);
        model.addAttribute("sentBack", sentBack(steps));
        model.addAttribute("paging", paging);
        model.addAttribute("replies", history.replies(id));
        model.addAttribute("keeper", Report.isKeptBy(viewer, report.organisationId()));
        model.addAttribute("reviewer", Report.isHeadedBy(viewer, report.organisationId()));
        model.addAttribute("answers", answering ? answers(report, head, today) : List.of());
        return "report/show";
    }

    /** Why it was given back, if that was the last thing that happened. */
    private static @Nullable String sentBack(List<ReportHistory.Step> steps) {
        return steps.stream()
                .filter(step -> step.attempt() != null)
                .findFirst()
                .filter(step -> step.action() == ReportHistory.ReportAction.SENT_BACK)
                .map(ReportHistory.Step::reason)
                .orElse(null);
    }

    private static List<String> answers(Report report, ReportHead head, LocalDate today) {
        return Arrays.stream(ReplyVerdict.values())
                .filter(verdict -> report.isAnswerable(verdict, head.lastReply(), today))
                .map(Enum::name)
                .toList();
    }

    /** The report whose heading is said anew. */
    Report layHeading(UUID id, Viewer viewer, Model model) {
        Report report = reports.require(id, viewer);
        if (!report.isEditableBy(viewer)) {
            throw new NotFound();
        }
        model.addAttribute("report", report);
        return report;
    }
}
