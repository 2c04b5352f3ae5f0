package vn.thidua.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import vn.thidua.page.Forms;
import vn.thidua.page.Paging;
import vn.thidua.report.ReportReply.ReplyVerdict;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** The page of one report, from which its steps are taken and answered. */
@Component
public class ReportPage {

    static final String PAGE = "report/show";

    private final Reports reports;
    private final ReportHistory history;
    private final Clock clock;
    private final Forms forms;

    ReportPage(Reports reports, ReportHistory history, Clock clock, Forms forms) {
        this.reports = reports;
        this.history = history;
        this.clock = clock;
        this.forms = forms;
    }

    /**
     * What is said with a step.
     *
     * @param reason whether there must be one depends on the step
     * @param mendUntil by when it is awaited again
     */
    public record StepForm(
            @Nullable String reason, @Nullable LocalDate mendUntil) {

        static final StepForm BLANK = new StepForm(null, null);
    }

    /** Takes a step of the report; refused, its page comes again with the sentence. */
    public String take(UUID id, String done, Viewer viewer, Model model, Runnable verb) {
        lay(id, viewer, Paging.first("time"), model);
        return forms.press(model, PAGE, done, () -> taken(id, verb));
    }

    /**
     * The same for a step with which something is said: the page comes again with it.
     *
     * @param step the last part of its address
     * @param errors of the {@link StepForm} that was sent
     */
    public String take(
            UUID id, String step, BindingResult errors, String done, Viewer viewer, Model model, Runnable verb) {
        lay(id, viewer, Paging.first("time"), model);
        model.addAttribute("taken", "/reports/" + id + "/" + step);
        return forms.submit(errors, PAGE, done, () -> taken(id, verb));
    }

    private static String taken(UUID id, Runnable verb) {
        verb.run();
        return "/reports/" + id;
    }

    String lay(UUID id, Viewer viewer, Paging paging, Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", StepForm.BLANK);
        }
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
        return PAGE;
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
